import { readPeopleList } from '../meeting/people-list.ts';

/** A pasted list of people, for pages: they know preparing, not the rules. */
export const readList = readPeopleList;
