/** Password of every account of the demo: published, so that production refuses it for staff. */
export const demoPassword = 'atelier-demo'
