import { parse, unflatten } from 'devalue';

/** What a form of ours answered: a page to go to, or something on the page that one is on. */
export type FormAnswer =
  | { type: 'redirect'; location: string; status: number }
  | { type: 'success' | 'failure'; status: number; data: Record<string, unknown> | null }
  | { type: 'error'; status: number };

/** One person's browser without a screen: keeps cookies, posts forms as the pages do, never reaches into the server. */
export class BrowserLike {
  readonly origin: string;
  readonly cookies = new Map<string, string>();
  constructor(origin: string) {
    this.origin = origin;
  }

  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async get(path: string, accept = 'text/html'): Promise<Response> {
    const response = await fetch(new URL(path, this.origin), { headers: { cookie: this.cookieHeader, accept }, redirect: 'manual' });
    this.#take(response);
    return response;
  }

  async text(path: string): Promise<string> {
    const response = await this.get(path, '*/*');
    if (!response.ok) throw new Error(`GET ${path.split('#')[0]} gave ${response.status}`);
    return response.text();
  }

  /** What a page's own load gives it: all of its layouts and itself, put together. */
  async pageData<T>(path: string, query: string): Promise<T> {
    const { nodes } = JSON.parse(await this.text(`${path}/__data.json?${query}`)) as { nodes: ({ type: string; data?: unknown[] } | null)[] };
    return Object.assign({}, ...nodes.map((n) => (n?.data ? (unflatten(n.data as never) as object) : {}))) as T;
  }

  /** Posts a form the way an enhanced page does. */
  async post(path: string, fields: Record<string, string>): Promise<FormAnswer> {
    const response = await fetch(new URL(path, this.origin), {
      method: 'POST',
      headers: {
        cookie: this.cookieHeader, origin: this.origin, accept: 'application/json', 'x-sveltekit-action': 'true',
        'content-type': 'application/x-www-form-urlencoded'
      },
      body: new URLSearchParams(fields), redirect: 'manual'
    });
    this.#take(response);
    if (response.status >= 300 && response.status < 400) {
      return { type: 'redirect', location: response.headers.get('location') ?? '/', status: response.status };
    }
    const body = (await response.json().catch(() => null)) as { type: FormAnswer['type']; status: number; location?: string; data?: string } | null;
    if (!body) return { type: 'error', status: response.status };
    if (body.type === 'redirect') return { type: 'redirect', location: body.location ?? '/', status: body.status };
    if (body.type === 'error') return { type: 'error', status: body.status ?? response.status };
    return { type: body.type, status: body.status, data: body.data ? (parse(body.data) as Record<string, unknown>) : null };
  }

  #take(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...rest] = line.split(';');
      const at = pair.indexOf('=');
      const name = pair.slice(0, at).trim();
      if (rest.some((r) => /max-age=0/i.test(r.trim()))) this.cookies.delete(name);
      else this.cookies.set(name, pair.slice(at + 1).trim());
    }
  }
}
