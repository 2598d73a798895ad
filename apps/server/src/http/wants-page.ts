/** Whether the client asks for a page by name; `*` alone is a program's default. */
export const wantsPage = (accept: string | null): boolean => accept?.toLowerCase().includes('text/html') === true
