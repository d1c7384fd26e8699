/** Form mode: the packet's sections one by one, to copy, paste elsewhere and tick off. */
import { parts, setText, textOf } from './elements';
import { savedState, saveState } from './vscodeApi';

/** Switches form mode by its button, and remembers what is ticked off. */
export function watchForm(): void {
  parts.form.addEventListener('click', () => {
    saveState({ isForm: !savedState().isForm });
    showForm();
  });
  parts.packet.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.dataset['pasted'] === undefined) return;
    const others = savedState().pasted.filter((key) => key !== keyOf(target));
    saveState({ pasted: target.checked ? [...others, keyOf(target)] : others });
    showProgress();
  });
}

/** Brings the page into the mode that was chosen, with what was ticked off of this template. */
export function showForm(): void {
  const { isForm, pasted } = savedState();
  parts.form.hidden = boxes().length === 0;
  const isShown = isForm && !parts.form.hidden;
  parts.form.setAttribute('aria-pressed', String(isShown));
  document.body.classList.toggle('form', isShown);
  for (const box of boxes()) box.checked = pasted.includes(keyOf(box));
  showProgress();
}

function showProgress(): void {
  const all = boxes();
  const done = all.filter(({ checked }) => checked).length;
  const words = textOf(parts.progress, 'progress')
    .replace('{0}', String(done))
    .replace('{1}', String(all.length));
  setText(parts.progress, document.body.classList.contains('form') ? words : '');
}

function boxes(): HTMLInputElement[] {
  return [...parts.packet.querySelectorAll<HTMLInputElement>('input[data-pasted]')];
}

/** What a tick is remembered by: sections of another template are others. */
function keyOf({ dataset }: HTMLInputElement): string {
  return `${parts.template.value}/${dataset['pasted'] ?? ''}`;
}
