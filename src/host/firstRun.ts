import { EventEmitter, type Disposable, type Event, type Memento } from 'vscode';

const PACKET_SEEN = 'packetSeen';

/** How far a person has come who uses this for the first time, so that the next step is offered once. */
export class FirstRun implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange: Event<void> = this.#changed.event;

  constructor(private readonly memory: Memento) {}

  /** True once a packet was shown, in any window. */
  get hasSeenPacket(): boolean {
    return this.memory.get(PACKET_SEEN) === true;
  }

  async sawPacket(): Promise<void> {
    if (this.hasSeenPacket) return;
    await this.memory.update(PACKET_SEEN, true);
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
