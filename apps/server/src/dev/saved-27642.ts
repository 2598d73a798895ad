export const save = 3
