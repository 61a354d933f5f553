import { deserialize } from '$app/forms';

/** Asks a page's action `look` about a secret of a link, without sending the person anywhere. Null when it cannot be asked now. */
export async function look<T>(field: string, secret: string): Promise<T | null> {
  const body = new FormData();
  body.set(field, secret);
  try {
    const response = await fetch('?/look', { method: 'POST', body, headers: { 'x-sveltekit-action': 'true' } });
    const result = deserialize(await response.text());
    return result.type === 'success' ? (result.data as T) : null;
  } catch {
    return null;
  }
}
