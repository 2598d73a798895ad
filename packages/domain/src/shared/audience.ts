/** Who reads: guests and users see what is on sale (`spec/commerce.md` CAT-3), staff everything that is not deleted. */
export type Audience = 'public' | 'staff'
