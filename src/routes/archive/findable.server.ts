/** Councils that let search engines show their public pages. */
export async function findable({ identity, settings }: App.Locals['app']): Promise<ReadonlySet<string>> {
  return new Set((await identity.councils()).map((c) => c.id).filter((id) => settings.of(id).publication.robots));
}
