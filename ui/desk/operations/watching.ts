export const while_watched = 10_000; // milliseconds
