/** After a change of step: the page's heading takes the focus and the page stands at its top. Never the body, never a button. */
export function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('main h1');
  if (!heading) return;
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  window.scrollTo({ top: 0 });
  heading.focus({ preventScroll: true });
}
