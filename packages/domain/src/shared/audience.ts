/** Who looks: anybody sees what is on sale (`spec/commerce.md` CAT-3), staff everything that is not deleted. */
export type Audience = 'public' | 'staff'
