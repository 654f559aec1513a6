/** What the preload script gives a window: the only way out of it. */
interface Bridge {
  call(channel: string, input: unknown): Promise<unknown>;
  onChanged(listener: (change: { readonly topics: readonly string[] }) => void): () => void;
}

declare global {
  interface Window {
    readonly teambordet: Bridge;
  }
}

export const bridge: Bridge = window.teambordet;
