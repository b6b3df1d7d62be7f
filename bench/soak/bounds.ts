/**
 * The most that a page may grow per 1,000 interactions: bytes of heap, DOM nodes, listeners. A kiosk does
 * some 20,000 a day and is reset to its first view; at these bounds a week of it takes 42 MB.
 */
export const BOUNDS = { heap: 300_000, nodes: 60, listeners: 20 } as const;
