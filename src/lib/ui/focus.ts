/** After a change of step: the page's heading takes the focus and the page stands at its top. Never the body, never a button. */
export function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('main h1');
  if (!heading) return;
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  window.scrollTo({ top: 0 });
  heading.focus({ preventScroll: true });
}

/** Whoever moves the focus themselves after an act comes first, in ms. */
const PATIENCE_MS = 100;

/**
 * What is dealt with goes away, and the button that one stands on with it. The focus then goes to the heading of what is left around
 * it, and never to nowhere (WCAG 2.4.3). Who uses a pointer keeps the page where it is.
 * @returns how to stop
 */
export function keepFocus(): () => void {
  let last: { element: Element; around: Element[]; keys: boolean } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lost = () => last !== null && !last.element.isConnected && (document.activeElement ?? document.body) === document.body;

  function remember({ target }: FocusEvent): void {
    if (!(target instanceof Element) || target === document.body) return;
    const around: Element[] = [];
    for (let at = target.parentElement; at; at = at.parentElement) if (at.matches('section, dialog, form')) around.push(at);
    last = { element: target, around, keys: target.matches(':focus-visible') };
  }
  /** Who leaves it by a press beside it, has left it. */
  const forget = () => queueMicrotask(() => {
    if (last?.element.isConnected && document.activeElement === document.body) last = null;
  });
  function rescue(): void {
    if (!last || !lost()) return;
    const { around, keys } = last;
    last = null;
    const near = around.filter((at) => at.isConnected).map((at) => at.querySelector<HTMLElement>('h1, h2, h3'));
    const heading = near.find((h) => h?.checkVisibility()) ?? document.querySelector<HTMLElement>('main h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: !keys });
  }
  const observer = new MutationObserver(() => {
    if (!lost()) return;
    clearTimeout(timer);
    timer = setTimeout(rescue, PATIENCE_MS);
  });
  document.addEventListener('focusin', remember);
  document.addEventListener('focusout', forget);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    document.removeEventListener('focusin', remember);
    document.removeEventListener('focusout', forget);
  };
}
