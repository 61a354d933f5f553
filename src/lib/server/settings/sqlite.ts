import type { Database } from '../store/database.ts';
import { CouncilSettings, DEFAULT_SETTINGS } from './settings.ts';

export interface Settings {
  /** What this council set; what it did not set has its default. */
  of(council: string): CouncilSettings;
  /** Keeps all of it. Throws for what does not fit `CouncilSettings`: callers check first. */
  set(council: string, settings: CouncilSettings): void;
}

/**
 * The settings of councils in the open file.
 * @param changed hears of each council that set something
 */
export function createSettings({ sql }: Database, changed: (council: string) => void = () => {}): Settings {
  const read = sql.prepare('select value from settings where council = ?');
  const write = sql.prepare('insert into settings (council, value) values (?, ?) on conflict (council) do update set value = excluded.value');
  return {
    of(council) {
      const row = read.get(council);
      // a file of an older version may lack fields, or have one that is no more
      return row ? (CouncilSettings.safeParse(JSON.parse(String(row.value))).data ?? DEFAULT_SETTINGS) : DEFAULT_SETTINGS;
    },
    set(council, settings) {
      write.run(council, JSON.stringify(CouncilSettings.parse(settings)));
      changed(council);
    }
  };
}
