/** Answers stored for repeated requests (`reliability.md` 6); they live as long as their key, or as the account they are about. */
export interface StoredAnswerRepository {
  /** Deletes finished answers to a user, and those to others that show the user's account. */
  deleteAbout(userId: number): Promise<void>
}
