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
    const { [keyOf(target)]: before, ...others } = savedState().pasted;
    saveState({ pasted: target.checked ? { ...others, [keyOf(target)]: digestOf(target) } : others });
    showProgress();
  });
}

/**
 * Brings the page into the mode that was chosen, with what was ticked off of this template. A tick of a section that
 * says something else since is neither there nor gone, and the page says so beside it.
 */
export function showForm(): void {
  const { isForm, pasted } = savedState();
  parts.form.hidden = boxes().length === 0;
  const isShown = isForm && !parts.form.hidden;
  parts.form.setAttribute('aria-pressed', String(isShown));
  document.body.classList.toggle('form', isShown);
  for (const box of boxes()) {
    const digest = pasted[keyOf(box)];
    box.checked = digest === digestOf(box);
    box.indeterminate = digest !== undefined && !box.checked;
  }
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

/** What tells the text of a box's section from another: what is around it in form mode doesn't count. */
function digestOf(box: HTMLInputElement): string {
  const section = box.closest('.part')?.cloneNode(true);
  if (!(section instanceof Element)) return '';
  for (const around of section.querySelectorAll('.part-bar, .left-out')) around.remove();
  const text = section.textContent.trim();
  let hash = 0;
  for (const letter of text) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return `${text.length}.${hash}`;
}
