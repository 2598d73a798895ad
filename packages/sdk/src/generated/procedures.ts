// Written by `pnpm verify --fix` from the schemas of the procedures.
import type { Mutation, Query, Subscription } from '../members.ts'
import type { Account, AccountExport, AddCartLineInput, AddWaybillLineInput, Address, AddressPage, AltText, AltTextInput, ApiKey, ApiKeyPage, ApiKeyWithSecret, Asset, AssetIdInput, AssetPage, AuditPage, AuditRecord, CalendarInput, CancelOrderInput, CancelPaymentInput, CapturePaymentInput, Cart, CartIdInput, CartIssue, CartLine, Category, CategoryPage, ChangeEmailInput, ChangePasswordInput, CheckoutInput, Collection, CollectionPage, CompleteFakePaymentInput, CompleteUploadInput, ConvertedOrder, Coupon, CouponPage, CreateAddressInput, CreateApiKeyInput, CreateCartInput, CreateCategoryInput, CreateCollectionInput, CreateCouponInput, CreateEventInput, CreateExportInput, CreateImportInput, CreateLocationInput, CreateOfferInput, CreateOrderInput, CreatePaymentInput, CreatePosterInput, CreatePriceListInput, CreateProductInput, CreateProjectInput, CreateShippingMethodInput, CreateSubCategoryInput, CreateTaxClassInput, CreateUserInput, CreateWaybillInput, CreateWebhookEndpointInput, CreatedCart, DecideReturnInput, DeleteCartCouponInput, DeleteCartLineInput, DeleteEventInput, DeleteInput, DeleteMeInput, DeletePosterInput, DeletePriceListInput, DeleteProjectInput, DeleteUserInput, DeleteWaybillLineInput, DeleteWebhookEndpointInput, DeletionPlan, DeliveryIdInput, DeliveryPage, DescribeProductInput, Description, Diagnosis, Document, DocumentFile, DocumentFileInput, DocumentList, DocumentPage, EmailInput, EraseContactInput, ErasedContact, Event, EventIdInput, EventPage, Export, FailedJob, FailedJobIdInput, FailedJobPage, Finding, Health, IdInput, Image, ImageVariant, Import, ImportColumn, ImportColumns, ImportFault, ImportFaultPage, ImportIdInput, ImportPage, ImportReportInput, Level, ListAssetsInput, ListAuditInput, ListCategoriesInput, ListCollectionProductsInput, ListDeliveriesInput, ListDocumentsInput, ListEventsInput, ListMailTemplatesInput, ListMovementsInput, ListOffersInput, ListOrdersInput, ListPostersInput, ListPricesInput, ListProductsInput, ListProjectsByUserInput, ListProjectsInput, ListRefundsInput, ListReturnsInput, ListStockInput, ListSubCategoriesInput, ListThumbnailsInput, ListUsersInput, ListWaybillsInput, ListWebhookEndpointsInput, ListedPrice, ListedPricePage, LiveItem, Location, LocationAddress, LocationPage, LoginInput, Logout, MailTemplate, MailTemplateInput, MailTemplateList, MailTemplateSummary, MarkdownPreview, Me, MergedCart, MovementPage, Offer, OfferPage, OfferPrices, OfferThumbnail, Order, OrderActionInput, OrderIdInput, OrderLine, OrderPage, OrderSummary, OrderTimeline, PasswordInput, Payment, PaymentIdInput, PaymentOption, PaymentOptionList, PlacedOrder, PostalAddress, Poster, PosterIdInput, PosterPage, PresignImportInput, PresignInput, PreviewCollectionInput, PreviewProjectInput, PriceList, PriceListDocumentInput, PriceListInput, PriceListPage, PricedIdInput, PricedSlugInput, Product, ProductFacets, ProductListPage, ProductPage, ProductSummary, ProductTotal, Profile, Project, ProjectIdInput, ProjectPage, ProjectSlugInput, ProjectTextInput, ReceiveReturnInput, RefreshInput, Refund, RefundList, RefundPage, RefundPaymentInput, RefundReturnInput, RegisterInput, ReplaceEventInput, ReplaySinceInput, RequestOrderAccessInput, RequestReturnInput, ResetPasswordInput, ResolvedPrice, Return, ReturnActionInput, ReturnPage, ReviewPaymentInput, RevokeOthersInput, Sales, SalesInput, SavedProduct, Scope, SearchHit, SearchInput, SearchMark, SearchPage, Session, SessionIdInput, SessionList, SessionTokens, SetAvatarInput, SetCartAddressesInput, SetCartCouponInput, SetCartLineInput, SetCartShippingInput, SetOfferPricesInput, ShippingMethod, ShippingMethodPage, ShopSettings, SlugInput, Stock, StockExplanation, StockInput, StockMovement, StockPage, StockViolation, SubCategory, SubCategoryPage, SubscribeLiveInput, Summary, Tags, TaxClass, TaxClassPage, ThumbnailList, UpdateAddressInput, UpdateApiKeyInput, UpdateCategoryInput, UpdateCollectionInput, UpdateCouponInput, UpdateEventInput, UpdateLocationInput, UpdateMeInput, UpdateOfferInput, UpdateOrderInput, UpdatePosterInput, UpdatePriceListInput, UpdateProductInput, UpdateProjectInput, UpdateShippingMethodInput, UpdateShopSettingsInput, UpdateSubCategoryInput, UpdateTaxClassInput, UpdateUserInput, UpdateWaybillInput, UpdateWaybillLineInput, UpdateWebhookEndpointInput, Upload, UploadIdInput, UploadImages, UploadImagesInput, UploadPart, Usage, UsageInput, User, UserIdInput, UserPage, UsernameInput, VerifyInput, Waybill, WaybillActionInput, WaybillLine, WaybillPage, WaybillSummary, WebhookDelivery, WebhookDeliveryRecord, WebhookEndpoint, WebhookEndpointIdInput, WebhookEndpointPage, WebhookEndpointWithSecret } from './types.ts'

/** Every procedure of the API, by noun and verb. */
export interface Procedures {
  /** Registration, e-mail verification and your own account. */
  readonly accounts: {
    /**
     * Register an account and its user.
     * For every caller.
     * @throws EMAIL_NOT_ALLOWED, ALREADY_EXISTS
     */
    readonly register: Mutation<RegisterInput, Account, 'ALREADY_EXISTS' | 'EMAIL_NOT_ALLOWED' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>
    /**
     * Prove an e-mail address by its mailed link.
     * For every caller.
     * @throws LINK_TOKEN_INVALID, ALREADY_VERIFIED
     */
    readonly verify: Mutation<VerifyInput, Account, 'ALREADY_VERIFIED' | 'LINK_TOKEN_INVALID'>
    /**
     * Ask for a new verification mail; the answer is the same for any address.
     * For every caller.
     */
    readonly resendVerification: Mutation<EmailInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>
    /**
     * Your own account.
     * For who is signed in.
     */
    readonly me: Query<void, Me, never>
    /**
     * Change your username or profile.
     * For who is signed in.
     * @throws ALREADY_EXISTS, VERSION_CONFLICT
     */
    readonly updateMe: Mutation<UpdateMeInput, Me, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>
    /**
     * Delete your account and what it owns; needs the password, now or within ten minutes.
     * For who is signed in.
     * @throws STEP_UP_REQUIRED, INVALID_CREDENTIALS, RULE_VIOLATED
     */
    readonly deleteMe: Mutation<DeleteMeInput | undefined, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_CREDENTIALS' | 'RULE_VIOLATED' | 'STEP_UP_REQUIRED'>
    /**
     * Everything kept about you, as JSON.
     * For who is signed in.
     */
    readonly exportMe: Query<void, AccountExport, never>
    /**
     * Ask for a reset mail; the answer is the same for any address.
     * For every caller.
     */
    readonly forgotPassword: Mutation<EmailInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>
    /**
     * Set a password by the mailed link; every session ends.
     * For every caller.
     * @throws LINK_TOKEN_INVALID
     */
    readonly resetPassword: Mutation<ResetPasswordInput, void, 'LINK_TOKEN_INVALID'>
    /**
     * Change your password; every session ends, this device gets a new one.
     * For who is signed in.
     * @throws INVALID_CREDENTIALS
     */
    readonly changePassword: Mutation<ChangePasswordInput, SessionTokens, 'INVALID_CREDENTIALS'>
    /**
     * Mail a link to a new address; the old one stays until the link is used.
     * For who is signed in.
     * @throws EMAIL_NOT_ALLOWED, STEP_UP_REQUIRED, INVALID_CREDENTIALS
     */
    readonly changeEmail: Mutation<ChangeEmailInput, void, 'EMAIL_NOT_ALLOWED' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_CREDENTIALS' | 'STEP_UP_REQUIRED'>
    /**
     * Use the link of a changed address.
     * For every caller.
     * @throws LINK_TOKEN_INVALID, ALREADY_EXISTS
     */
    readonly confirmEmail: Mutation<VerifyInput, Account, 'ALREADY_EXISTS' | 'LINK_TOKEN_INVALID'>
  }
  /** Users, their roles and levels. */
  readonly users: {
    /**
     * Users by page, with filters.
     * For employees.
     */
    readonly list: Query<ListUsersInput, UserPage, never>
    /**
     * One user: your own record; staff may read every user.
     * For who is signed in.
     */
    readonly get: Query<UserIdInput, User, never>
    /**
     * The level of a user.
     * For who is signed in.
     */
    readonly level: Query<UserIdInput, Level, never>
    /**
     * The public side of a user.
     * For every caller.
     */
    readonly profile: Query<UsernameInput, Profile, never>
    /**
     * Create an account for another person.
     * For admins.
     * @throws ALREADY_EXISTS, STEP_UP_REQUIRED
     */
    readonly create: Mutation<CreateUserInput, User, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'STEP_UP_REQUIRED'>
    /**
     * Change a user, their role, customer type or level.
     * For admins.
     * @throws ALREADY_EXISTS, VERSION_CONFLICT, STEP_UP_REQUIRED, RULE_VIOLATED
     */
    readonly update: Mutation<UpdateUserInput, User, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'RULE_VIOLATED' | 'STEP_UP_REQUIRED' | 'VERSION_CONFLICT'>
    /**
     * Delete another account, or count what that would delete.
     * Events of staff stay without an owner. Projects, and events of other users, are deleted unless `transferTo` takes them over.
     * For admins.
     * @throws REFERENCE_MISSING
     */
    readonly delete: Mutation<DeleteUserInput, DeletionPlan | undefined, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'REFERENCE_MISSING'>
    /**
     * Where a user is logged in, newest first.
     * For admins.
     */
    readonly listSessions: Query<UserIdInput, SessionList, never>
    /**
     * Log a user out everywhere, at once.
     * For admins.
     */
    readonly revokeSessions: Mutation<UserIdInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>
    /**
     * Ban a user: every session ends at once.
     * For admins.
     */
    readonly ban: Mutation<UserIdInput, User, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>
    /**
     * Let a banned user in again.
     * For admins.
     */
    readonly unban: Mutation<UserIdInput, User, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>
    /**
     * Set your avatar; staff may set that of every user.
     * For who is signed in.
     * @throws REFERENCE_MISSING, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, EMAIL_NOT_VERIFIED
     */
    readonly setAvatar: Mutation<SetAvatarInput, User, 'EMAIL_NOT_VERIFIED' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'NOT_CONFIGURED' | 'REFERENCE_MISSING' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE'>
    /**
     * Back to the default avatar.
     * For who is signed in.
     */
    readonly deleteAvatar: Mutation<UserIdInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>
  }
  /** Portfolio entries written in Markdown. */
  readonly projects: {
    /**
     * Publish a project written in Markdown.
     * For who is signed in.
     * @throws RULE_VIOLATED, REFERENCE_MISSING, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, EMAIL_NOT_VERIFIED
     */
    readonly create: Mutation<CreateProjectInput, Project, 'EMAIL_NOT_VERIFIED' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'NOT_CONFIGURED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE'>
    /**
     * Markdown as it will be shown, before it is saved.
     * For who is signed in.
     */
    readonly preview: Mutation<PreviewProjectInput, MarkdownPreview, never>
    /**
     * All of one user's projects, oldest first.
     * For every caller.
     */
    readonly listByUser: Query<ListProjectsByUserInput, Project[], never>
    /**
     * Projects by page, newest first.
     * For every caller.
     */
    readonly list: Query<ListProjectsInput, ProjectPage, never>
    /**
     * One project by its id.
     * For every caller.
     */
    readonly get: Query<ProjectIdInput, Project, never>
    /**
     * One project by its slug.
     * For every caller.
     */
    readonly bySlug: Query<ProjectSlugInput, Project, never>
    /**
     * Change a project.
     * For who is signed in.
     * @throws VERSION_CONFLICT, RULE_VIOLATED, REFERENCE_MISSING, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, EMAIL_NOT_VERIFIED
     */
    readonly update: Mutation<UpdateProjectInput, Project, 'EMAIL_NOT_VERIFIED' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'NOT_CONFIGURED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE' | 'VERSION_CONFLICT'>
    /**
     * Delete a project.
     * For who is signed in.
     * @throws VERSION_CONFLICT
     */
    readonly delete: Mutation<DeleteProjectInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>
  }
  /** Public events, as lists and as calendar files. */
  readonly events: {
    /**
     * Announce an event.
     * For who is signed in.
     * @throws RULE_VIOLATED, REFERENCE_MISSING, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, EMAIL_NOT_VERIFIED
     */
    readonly create: Mutation<CreateEventInput, Event, 'EMAIL_NOT_VERIFIED' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'NOT_CONFIGURED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE'>
    /**
     * Events by date, with filters.
     * For every caller.
     */
    readonly list: Query<ListEventsInput, EventPage, never>
    /**
     * One event.
     * For every caller.
     */
    readonly get: Query<EventIdInput, Event, never>
    /**
     * Replace an event: what is left out is cleared.
     * For who is signed in.
     * @throws VERSION_CONFLICT, RULE_VIOLATED, REFERENCE_MISSING, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED
     */
    readonly replace: Mutation<ReplaceEventInput, Event, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'NOT_CONFIGURED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE' | 'VERSION_CONFLICT'>
    /**
     * Change an event.
     * For who is signed in.
     * @throws VERSION_CONFLICT, RULE_VIOLATED, REFERENCE_MISSING, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED
     */
    readonly update: Mutation<UpdateEventInput, Event, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'NOT_CONFIGURED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE' | 'VERSION_CONFLICT'>
    /**
     * Delete an event.
     * For who is signed in.
     * @throws VERSION_CONFLICT
     */
    readonly delete: Mutation<DeleteEventInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>
    /**
     * Events as iCalendar, for subscription.
     * For every caller.
     */
    readonly calendar: Query<CalendarInput, string, never>
  }
  /** Carousel images with a link and an expiry date. */
  readonly posters: {
    /**
     * Put up a poster for an event, a product or a project.
     * For employees.
     * @throws RULE_VIOLATED, REFERENCE_MISSING, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED
     */
    readonly create: Mutation<CreatePosterInput, Poster, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'NOT_CONFIGURED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE'>
    /**
     * The carousel: live posters by position; staff may ask for the expired too.
     * For every caller; signed-in users may get more.
     */
    readonly list: Query<ListPostersInput, PosterPage, never>
    /**
     * One poster: a live one, or any for staff.
     * For every caller; signed-in users may get more.
     */
    readonly get: Query<PosterIdInput, Poster, never>
    /**
     * Change a poster; a new target sends the old one as null.
     * For employees.
     * @throws VERSION_CONFLICT, RULE_VIOLATED, REFERENCE_MISSING, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED
     */
    readonly update: Mutation<UpdatePosterInput, Poster, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'NOT_CONFIGURED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE' | 'VERSION_CONFLICT'>
    /**
     * Take a poster down.
     * For employees.
     * @throws VERSION_CONFLICT
     */
    readonly delete: Mutation<DeletePosterInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>
  }
  /** Images in several sizes, uploaded by form or directly to the storage. */
  readonly assets: {
    /**
     * Upload one to five images, all or none.
     * Each is turned upright, re-encoded in its own format without metadata, and stored with smaller WebP variants. The same file again answers with the image it made before.
     * For who is signed in.
     * @throws INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, EMAIL_NOT_VERIFIED
     */
    readonly uploadImages: Mutation<UploadImagesInput, UploadImages, 'EMAIL_NOT_VERIFIED' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'NOT_CONFIGURED' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE'>
    /**
     * Your images, newest first; staff see those of every user.
     * For who is signed in.
     * @throws FORBIDDEN
     */
    readonly list: Query<ListAssetsInput, AssetPage, never>
    /**
     * How much one has stored, and how much one may.
     * For who is signed in.
     * @throws FORBIDDEN
     */
    readonly usage: Query<UsageInput, Usage, never>
    /**
     * One own image.
     * For who is signed in.
     */
    readonly get: Query<AssetIdInput, Asset, never>
    /**
     * Delete an image that nothing shows any more.
     * For who is signed in.
     * @throws IN_USE
     */
    readonly delete: Mutation<AssetIdInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'IN_USE'>
    /**
     * Begin an upload straight to the storage.
     * Answers a PUT for each part of the file; parts that broke off are sent again alone. `assets.complete` ends it.
     * For who is signed in.
     * @throws INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, EMAIL_NOT_VERIFIED
     */
    readonly presign: Mutation<PresignInput, Upload, 'EMAIL_NOT_VERIFIED' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'NOT_CONFIGURED' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE'>
    /**
     * What of an upload has arrived, and new URLs for the rest.
     * For who is signed in.
     * @throws NOT_CONFIGURED, STORAGE_UNAVAILABLE
     */
    readonly resume: Query<UploadIdInput, Upload, 'NOT_CONFIGURED' | 'STORAGE_UNAVAILABLE'>
    /**
     * End an upload: its parts become an image.
     * The file is judged and re-encoded as one sent to `assets.uploadImages`. The same upload again answers the same image.
     * For who is signed in.
     * @throws INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, EMAIL_NOT_VERIFIED
     */
    readonly complete: Mutation<CompleteUploadInput, Asset, 'EMAIL_NOT_VERIFIED' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'NOT_CONFIGURED' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE'>
    /**
     * Give an upload up and delete what arrived.
     * For who is signed in.
     * @throws NOT_CONFIGURED, STORAGE_UNAVAILABLE
     */
    readonly abort: Mutation<UploadIdInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'NOT_CONFIGURED' | 'STORAGE_UNAVAILABLE'>
  }
  /** Top-level categories of the catalog. */
  readonly categories: {
    /**
     * Categories, by position unless `sort` says otherwise.
     * For every caller.
     */
    readonly list: Query<ListCategoriesInput, CategoryPage, never>
    /**
     * One category by its id.
     * For every caller.
     */
    readonly get: Query<IdInput, Category, never>
    /**
     * One category by its slug.
     * For every caller.
     */
    readonly bySlug: Query<SlugInput, Category, never>
    /**
     * Add a category, with an optional image.
     * For employees.
     * @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED
     */
    readonly create: Mutation<CreateCategoryInput, Category, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'NOT_CONFIGURED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE'>
    /**
     * Change a category; fields that are left out stay, the image too.
     * For employees.
     * @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, VERSION_CONFLICT
     */
    readonly update: Mutation<UpdateCategoryInput, Category, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'NOT_CONFIGURED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE' | 'VERSION_CONFLICT'>
    /**
     * Delete a category that holds no sub-category.
     * For admins.
     * @throws VERSION_CONFLICT, HAS_CHILDREN
     */
    readonly delete: Mutation<DeleteInput, void, 'HAS_CHILDREN' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>
  }
  /** Sub-categories; each belongs to one category. */
  readonly subCategories: {
    /**
     * Sub-categories, all or of one category.
     * For every caller.
     * @throws NOT_FOUND
     */
    readonly list: Query<ListSubCategoriesInput, SubCategoryPage, never>
    /**
     * One sub-category by its id.
     * For every caller.
     */
    readonly get: Query<IdInput, SubCategory, never>
    /**
     * One sub-category by its slug.
     * For every caller.
     */
    readonly bySlug: Query<SlugInput, SubCategory, never>
    /**
     * Add a sub-category, with an optional image.
     * For employees.
     * @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED
     */
    readonly create: Mutation<CreateSubCategoryInput, SubCategory, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'NOT_CONFIGURED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE'>
    /**
     * Change a sub-category or move it; fields that are left out stay, the image too.
     * For employees.
     * @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, VERSION_CONFLICT
     */
    readonly update: Mutation<UpdateSubCategoryInput, SubCategory, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'NOT_CONFIGURED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE' | 'VERSION_CONFLICT'>
    /**
     * Delete a sub-category that holds no product.
     * For admins.
     * @throws VERSION_CONFLICT, HAS_CHILDREN
     */
    readonly delete: Mutation<DeleteInput, void, 'HAS_CHILDREN' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>
  }
  /** Products of the catalog. */
  readonly products: {
    /**
     * Products on sale, newest first unless asked otherwise; staff see every status.
     * For every caller; signed-in users may get more.
     * @throws NOT_FOUND, RULE_VIOLATED
     */
    readonly list: Query<ListProductsInput, ProductListPage, 'RULE_VIOLATED'>
    /**
     * One product by its id, with its offers.
     * For every caller; signed-in users may get more.
     */
    readonly get: Query<PricedIdInput, Product, never>
    /**
     * One product by its slug, with its offers.
     * For every caller; signed-in users may get more.
     */
    readonly bySlug: Query<PricedSlugInput, Product, never>
    /**
     * Add a product, with an image if there is one; it is published unless a status says otherwise.
     * For employees.
     * @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED
     */
    readonly create: Mutation<CreateProductInput, SavedProduct, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'NOT_CONFIGURED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE'>
    /**
     * Change a product or move it; what is left out stays, its image too.
     * For employees.
     * @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, VERSION_CONFLICT, IN_USE
     */
    readonly update: Mutation<UpdateProductInput, SavedProduct, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'IN_USE' | 'NOT_CONFIGURED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE' | 'VERSION_CONFLICT'>
    /**
     * Delete a product that holds no offer.
     * For admins.
     * @throws VERSION_CONFLICT, HAS_CHILDREN
     */
    readonly delete: Mutation<DeleteInput, void, 'HAS_CHILDREN' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>
  }
  /** Buyable variants of a product, each with its SKU and prices. */
  readonly offers: {
    /**
     * Offers on sale, newest first; staff see every status.
     * For every caller; signed-in users may get more.
     * @throws NOT_FOUND
     */
    readonly list: Query<ListOffersInput, OfferPage, never>
    /**
     * One offer by its id.
     * For every caller; signed-in users may get more.
     */
    readonly get: Query<PricedIdInput, Offer, never>
    /**
     * One offer by its slug.
     * For every caller; signed-in users may get more.
     */
    readonly bySlug: Query<PricedSlugInput, Offer, never>
    /**
     * Pictures for the lines of a cart or an order.
     * The image of each offer as it is now, or else that of its product. Deleted offers are left out, and drafts for all but staff.
     * For every caller; signed-in users may get more.
     */
    readonly thumbnails: Query<ListThumbnailsInput, ThumbnailList, never>
    /**
     * Put a product on sale: an offer with its SKU and, if it is sent, its price.
     * For employees.
     * @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED
     */
    readonly create: Mutation<CreateOfferInput, Offer, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'NOT_CONFIGURED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE'>
    /**
     * Change an offer; what is left out stays, its image too.
     * For employees.
     * @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED, INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, VERSION_CONFLICT, STALE_COUNT, WOULD_STRAND_ORDERS
     */
    readonly update: Mutation<UpdateOfferInput, Offer, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'INVALID_IMAGE' | 'NOT_CONFIGURED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'STALE_COUNT' | 'STORAGE_QUOTA_EXCEEDED' | 'STORAGE_UNAVAILABLE' | 'VERSION_CONFLICT' | 'WOULD_STRAND_ORDERS'>
    /**
     * All prices of an offer, by list and quantity.
     * For employees.
     */
    readonly prices: Query<IdInput, OfferPrices, never>
    /**
     * All prices of an offer, by list and quantity, in place of those there were.
     * For employees.
     * @throws VERSION_CONFLICT, REFERENCE_MISSING, RULE_VIOLATED
     */
    readonly setPrices: Mutation<SetOfferPricesInput, OfferPrices, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'VERSION_CONFLICT'>
    /**
     * Delete an offer that no order and no waybill names; archive others.
     * For admins.
     * @throws VERSION_CONFLICT, IN_USE
     */
    readonly delete: Mutation<DeleteInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'IN_USE' | 'VERSION_CONFLICT'>
  }
  /** Groups of products, chosen by hand or by a rule. */
  readonly collections: {
    /**
     * Collections by name.
     * For every caller.
     */
    readonly list: Query<ListWebhookEndpointsInput, CollectionPage, never>
    /**
     * One collection by its id.
     * For every caller.
     */
    readonly get: Query<IdInput, Collection, never>
    /**
     * One collection by its slug.
     * For every caller.
     */
    readonly bySlug: Query<SlugInput, Collection, never>
    /**
     * What a collection holds of what is on sale: by hand in its order, by rule the newest first.
     * For every caller; signed-in users may get more.
     * @throws NOT_FOUND
     */
    readonly products: Query<ListCollectionProductsInput, ProductPage, never>
    /**
     * What a collection of a rule would hold of what is on sale, before it is saved.
     * For employees.
     */
    readonly preview: Mutation<PreviewCollectionInput, ProductPage, never>
    /**
     * Add a collection, filled by hand or by a rule.
     * For employees.
     * @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED
     */
    readonly create: Mutation<CreateCollectionInput, Collection, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED'>
    /**
     * Change a collection.
     * For employees.
     * @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED, VERSION_CONFLICT
     */
    readonly update: Mutation<UpdateCollectionInput, Collection, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'VERSION_CONFLICT'>
    /**
     * Delete a collection; its products stay.
     * For employees.
     * @throws VERSION_CONFLICT
     */
    readonly delete: Mutation<DeleteInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>
  }
  /** Tax rates. */
  readonly taxClasses: {
    /**
     * Tax classes, the oldest first.
     * For employees.
     */
    readonly list: Query<ListWebhookEndpointsInput, TaxClassPage, never>
    /**
     * Add a tax class.
     * For admins.
     * @throws ALREADY_EXISTS
     */
    readonly create: Mutation<CreateTaxClassInput, TaxClass, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>
    /**
     * Change a tax class.
     * For admins.
     * @throws ALREADY_EXISTS, VERSION_CONFLICT
     */
    readonly update: Mutation<UpdateTaxClassInput, TaxClass, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>
  }
  /** Where goods lie. */
  readonly locations: {
    /**
     * Locations, the oldest first.
     * For employees.
     */
    readonly list: Query<ListWebhookEndpointsInput, LocationPage, never>
    /**
     * Add a location.
     * For admins.
     * @throws ALREADY_EXISTS, RULE_VIOLATED
     */
    readonly create: Mutation<CreateLocationInput, Location, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'RULE_VIOLATED'>
    /**
     * Change a location; one with promised goods stays sellable.
     * For admins.
     * @throws VERSION_CONFLICT, RULE_VIOLATED, WOULD_STRAND_ORDERS
     */
    readonly update: Mutation<UpdateLocationInput, Location, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'RULE_VIOLATED' | 'VERSION_CONFLICT' | 'WOULD_STRAND_ORDERS'>
  }
  /** What lies where, what is promised, and why. */
  readonly stock: {
    /**
     * Stock of offers, the oldest offers first.
     * For employees.
     */
    readonly list: Query<ListStockInput, StockPage, never>
    /**
     * Stock of one offer, in all and by location.
     * For employees.
     */
    readonly get: Query<StockInput, Stock, never>
    /**
     * Why the stock of an offer is what it is: its movements by waybill, and to whom it is promised.
     * For employees.
     */
    readonly explain: Query<StockInput, StockExplanation, never>
    /**
     * The ledger, the latest movements first.
     * For employees.
     */
    readonly movements: Query<ListMovementsInput, MovementPage, never>
    /**
     * Every number that disagrees with its waybills or orders; none is right.
     * For admins.
     */
    readonly audit: Query<void, readonly StockViolation[], never>
  }
  /** The documents that move goods: in, out, between locations, counted, written off. */
  readonly waybills: {
    /**
     * Waybills, the latest first.
     * For employees.
     */
    readonly list: Query<ListWaybillsInput, WaybillPage, never>
    /**
     * One waybill with its lines.
     * For employees.
     */
    readonly get: Query<IdInput, Waybill, never>
    /**
     * Draft a waybill; it has its number at once and moves nothing yet.
     * For employees.
     * @throws REFERENCE_MISSING, RULE_VIOLATED
     */
    readonly create: Mutation<CreateWaybillInput, Waybill, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED'>
    /**
     * Change a draft.
     * For employees.
     * @throws VERSION_CONFLICT, REFERENCE_MISSING, RULE_VIOLATED, ILLEGAL_TRANSITION
     */
    readonly update: Mutation<UpdateWaybillInput, Waybill, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'VERSION_CONFLICT'>
    /**
     * Cancel a draft; it stays to be read.
     * For employees.
     * @throws VERSION_CONFLICT, ILLEGAL_TRANSITION
     */
    readonly delete: Mutation<WaybillActionInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'VERSION_CONFLICT'>
    /**
     * Add a line to a draft; what it says of the offer is a snapshot.
     * For employees.
     * @throws VERSION_CONFLICT, REFERENCE_MISSING, RULE_VIOLATED, ILLEGAL_TRANSITION, LIMIT_REACHED
     */
    readonly addLine: Mutation<AddWaybillLineInput, WaybillLine, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'LIMIT_REACHED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'VERSION_CONFLICT'>
    /**
     * Change a line of a draft.
     * For employees.
     * @throws VERSION_CONFLICT, RULE_VIOLATED, ILLEGAL_TRANSITION
     */
    readonly updateLine: Mutation<UpdateWaybillLineInput, WaybillLine, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'RULE_VIOLATED' | 'VERSION_CONFLICT'>
    /**
     * Delete a line of a draft.
     * For employees.
     * @throws VERSION_CONFLICT, ILLEGAL_TRANSITION
     */
    readonly deleteLine: Mutation<DeleteWaybillLineInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'VERSION_CONFLICT'>
    /**
     * Post a draft: its goods move, once; a posted one is answered as it is.
     * For employees.
     * @throws ILLEGAL_TRANSITION, INSUFFICIENT_STOCK, STALE_COUNT, WOULD_STRAND_ORDERS, EXCEEDS_REMAINING, RULE_VIOLATED, VERSION_CONFLICT
     */
    readonly commit: Mutation<WaybillActionInput, Waybill, 'EXCEEDS_REMAINING' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REQUIRED' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'INSUFFICIENT_STOCK' | 'RULE_VIOLATED' | 'STALE_COUNT' | 'VERSION_CONFLICT' | 'WOULD_STRAND_ORDERS'>
    /**
     * Take a posted waybill back by a new one with opposite movements.
     * For employees.
     * @throws ILLEGAL_TRANSITION, INSUFFICIENT_STOCK, STALE_COUNT, WOULD_STRAND_ORDERS, EXCEEDS_REMAINING, RULE_VIOLATED, VERSION_CONFLICT
     */
    readonly reverse: Mutation<WaybillActionInput, Waybill, 'EXCEEDS_REMAINING' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REQUIRED' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'INSUFFICIENT_STOCK' | 'RULE_VIOLATED' | 'STALE_COUNT' | 'VERSION_CONFLICT' | 'WOULD_STRAND_ORDERS'>
    /**
     * The document of a posted waybill.
     * Over REST the answer is the file itself, or 202 while it is made. The link holds for five minutes.
     * For employees.
     * @throws NOT_FOUND
     */
    readonly document: Query<DocumentFileInput, DocumentFile, never>
  }
  /** Price lists: customer groups, periods and prices. */
  readonly priceLists: {
    /**
     * Price lists, the oldest first.
     * For employees.
     */
    readonly list: Query<ListWebhookEndpointsInput, PriceListPage, never>
    /**
     * One price list by its code.
     * For employees.
     */
    readonly get: Query<PriceListInput, PriceList, never>
    /**
     * Prices that a list has of its own, the lowest first; a derived list has none.
     * For employees.
     */
    readonly prices: Query<ListPricesInput, ListedPricePage, never>
    /**
     * Add a price list: with prices of its own, or derived from others.
     * For employees.
     * @throws ALREADY_EXISTS, RULE_VIOLATED
     */
    readonly create: Mutation<CreatePriceListInput, PriceList, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'RULE_VIOLATED'>
    /**
     * Change whom a price list is for, when and before which others; code, currency and kind stay.
     * For employees.
     * @throws VERSION_CONFLICT, RULE_VIOLATED
     */
    readonly update: Mutation<UpdatePriceListInput, PriceList, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'RULE_VIOLATED' | 'VERSION_CONFLICT'>
    /**
     * Delete a price list that no price and no derived list stands on.
     * For admins.
     * @throws VERSION_CONFLICT, IN_USE
     */
    readonly delete: Mutation<DeletePriceListInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'IN_USE' | 'VERSION_CONFLICT'>
  }
  /** How this shop sells: currency, tax, holds, seller. */
  readonly shopSettings: {
    /**
     * The settings of the shop.
     * For employees.
     */
    readonly get: Query<void, ShopSettings, never>
    /**
     * Change the settings of the shop.
     * The currency can change while no cart is active. Orders keep what they were placed under.
     * For admins.
     * @throws VERSION_CONFLICT, IN_USE
     */
    readonly update: Mutation<UpdateShopSettingsInput, ShopSettings, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'IN_USE' | 'VERSION_CONFLICT'>
  }
  /** Ways an order reaches its buyer. */
  readonly shippingMethods: {
    /**
     * Shipping methods by position, inactive ones included.
     * For employees.
     */
    readonly list: Query<ListWebhookEndpointsInput, ShippingMethodPage, never>
    /**
     * One shipping method.
     * For employees.
     */
    readonly get: Query<IdInput, ShippingMethod, never>
    /**
     * Add a shipping method.
     * For admins.
     * @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED
     */
    readonly create: Mutation<CreateShippingMethodInput, ShippingMethod, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED'>
    /**
     * Change a shipping method; orders keep what they were placed with.
     * For admins.
     * @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED, VERSION_CONFLICT
     */
    readonly update: Mutation<UpdateShippingMethodInput, ShippingMethod, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'VERSION_CONFLICT'>
  }
  /** Coupons: codes that lower the price of goods. */
  readonly coupons: {
    /**
     * Coupons, the oldest first.
     * For employees.
     */
    readonly list: Query<ListWebhookEndpointsInput, CouponPage, never>
    /**
     * One coupon.
     * For employees.
     */
    readonly get: Query<IdInput, Coupon, never>
    /**
     * Issue a coupon: a percent, or a fixed amount.
     * For admins.
     * @throws ALREADY_EXISTS, RULE_VIOLATED
     */
    readonly create: Mutation<CreateCouponInput, Coupon, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'RULE_VIOLATED'>
    /**
     * Change a coupon, or end it with active: false; its kind stays.
     * For admins.
     * @throws ALREADY_EXISTS, RULE_VIOLATED, VERSION_CONFLICT
     */
    readonly update: Mutation<UpdateCouponInput, Coupon, 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'RULE_VIOLATED' | 'VERSION_CONFLICT'>
  }
  /** Your address book. */
  readonly addresses: {
    /**
     * Your addresses, the oldest first.
     * For who is signed in.
     */
    readonly list: Query<ListWebhookEndpointsInput, AddressPage, never>
    /**
     * One of your addresses.
     * For who is signed in.
     */
    readonly get: Query<IdInput, Address, never>
    /**
     * Add an address.
     * For who is signed in.
     * @throws LIMIT_REACHED
     */
    readonly create: Mutation<CreateAddressInput, Address, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'LIMIT_REACHED'>
    /**
     * Change one of your addresses; carts and orders keep theirs.
     * For who is signed in.
     * @throws VERSION_CONFLICT
     */
    readonly update: Mutation<UpdateAddressInput, Address, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>
    /**
     * Delete one of your addresses; carts and orders keep theirs.
     * For who is signed in.
     * @throws VERSION_CONFLICT
     */
    readonly delete: Mutation<DeleteInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>
  }
  /** Payments of orders, captures and refunds. */
  readonly payments: {
    /**
     * How buyers can pay here, in the order to offer it.
     * For every caller.
     */
    readonly options: Query<void, PaymentOptionList, never>
    /**
     * Try again to pay an order; an attempt that lives is canceled first.
     * For every caller; signed-in users may get more.
     * @throws ILLEGAL_TRANSITION, PAYMENT_DECLINED, NOT_CONFIGURED
     */
    readonly create: Mutation<CreatePaymentInput, Payment, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REQUIRED' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'NOT_CONFIGURED' | 'PAYMENT_DECLINED'>
    /**
     * One attempt to pay an order.
     * For every caller; signed-in users may get more.
     */
    readonly get: Query<PaymentIdInput, Payment, never>
    /**
     * Capture what is authorized, or record money that came by bank transfer or in cash.
     * For employees.
     * @throws VERSION_CONFLICT, ILLEGAL_TRANSITION, EXCEEDS_REMAINING, RULE_VIOLATED
     */
    readonly capture: Mutation<CapturePaymentInput, Payment, 'EXCEEDS_REMAINING' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REQUIRED' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'RULE_VIOLATED' | 'VERSION_CONFLICT'>
    /**
     * End an attempt to pay; what it authorized is voided.
     * For employees.
     * @throws VERSION_CONFLICT, ILLEGAL_TRANSITION
     */
    readonly cancel: Mutation<CancelPaymentInput, Payment, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'VERSION_CONFLICT'>
    /**
     * Record that money which is not what was asked for was looked at; its flag goes.
     * For employees.
     * @throws VERSION_CONFLICT
     */
    readonly review: Mutation<ReviewPaymentInput, Payment, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>
    /**
     * Give money back without a return; it is sent by a job.
     * For employees.
     * @throws EXCEEDS_REMAINING, RULE_VIOLATED
     */
    readonly refund: Mutation<RefundPaymentInput, Refund, 'EXCEEDS_REMAINING' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REQUIRED' | 'IDEMPOTENCY_KEY_REUSED' | 'RULE_VIOLATED'>
    /**
     * Refunds of a payment, failed ones included, the oldest first.
     * For employees.
     */
    readonly refunds: Query<PaymentIdInput, RefundList, never>
  }
  /** Money on its way back to buyers, and what providers refused. */
  readonly refunds: {
    /**
     * Refunds of all orders, the latest first.
     * For employees.
     */
    readonly list: Query<ListRefundsInput, RefundPage, never>
    /**
     * Send a failed refund once more.
     * For employees.
     * @throws NOT_FOUND, ILLEGAL_TRANSITION, EXCEEDS_REMAINING
     */
    readonly retry: Mutation<IdInput, Refund, 'EXCEEDS_REMAINING' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION'>
  }
  /** What buyers and banks do at the pretended provider; not in production. */
  readonly fakePayments: {
    /**
     * Decide what becomes of a fake payment; its webhook follows.
     * For every caller.
     */
    readonly complete: Mutation<CompleteFakePaymentInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>
  }
  /** Carts of users and guests, priced anew at every read. */
  readonly carts: {
    /**
     * Open a cart; a guest gets its token, a user the active cart if there is one.
     * For every caller; signed-in users may get more.
     */
    readonly create: Mutation<CreateCartInput | undefined, CreatedCart, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>
    /**
     * The active cart of the caller.
     * For who is signed in.
     * @throws NOT_FOUND
     */
    readonly mine: Query<void, Cart, never>
    /**
     * A cart with prices, totals and issues of this moment.
     * For every caller; signed-in users may get more.
     */
    readonly get: Query<CartIdInput, Cart, never>
    /**
     * Put an offer into the cart; again: more of it.
     * For every caller; signed-in users may get more.
     * @throws VERSION_CONFLICT, CART_NOT_ACTIVE, REFERENCE_MISSING, LIMIT_REACHED
     */
    readonly addLine: Mutation<AddCartLineInput, Cart, 'CART_NOT_ACTIVE' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'LIMIT_REACHED' | 'REFERENCE_MISSING' | 'VERSION_CONFLICT'>
    /**
     * Set the quantity of a line.
     * For every caller; signed-in users may get more.
     * @throws VERSION_CONFLICT, CART_NOT_ACTIVE
     */
    readonly setLine: Mutation<SetCartLineInput, Cart, 'CART_NOT_ACTIVE' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>
    /**
     * Take a line out of the cart.
     * For every caller; signed-in users may get more.
     * @throws VERSION_CONFLICT, CART_NOT_ACTIVE
     */
    readonly deleteLine: Mutation<DeleteCartLineInput, Cart, 'CART_NOT_ACTIVE' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>
    /**
     * Set addresses, e-mail and language.
     * For every caller; signed-in users may get more.
     * @throws VERSION_CONFLICT, CART_NOT_ACTIVE
     */
    readonly setAddresses: Mutation<SetCartAddressesInput, Cart, 'CART_NOT_ACTIVE' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>
    /**
     * Shipping methods that the cart can choose, with what each costs it.
     * For every caller; signed-in users may get more.
     */
    readonly shippingOptions: Query<CartIdInput, readonly {
      /**
       * Id of a row
       * @example 7
       */
      id: number;
      code: string;
      name: string;
      kind: 'SELF_PICKUP' | 'CARGO' | 'OTHER';
      price: {
        /**
         * Minor units: 1990 is 19.90
         * @example 1990
         */
        amount: number;
        /**
         * ISO 4217
         * @example "EUR"
         */
        currency: string;
      };
      /** Goods for this much ship for nothing */
      freeFrom: {
        /**
         * Minor units: 1990 is 19.90
         * @example 1990
         */
        amount: number;
        /**
         * ISO 4217
         * @example "EUR"
         */
        currency: string;
      } | null;
      /** What this cart pays for it now */
      cost: {
        /**
         * Minor units: 1990 is 19.90
         * @example 1990
         */
        amount: number;
        /**
         * ISO 4217
         * @example "EUR"
         */
        currency: string;
      };
    }[], never>
    /**
     * Choose a shipping method.
     * For every caller; signed-in users may get more.
     * @throws VERSION_CONFLICT, CART_NOT_ACTIVE, REFERENCE_MISSING
     */
    readonly setShipping: Mutation<SetCartShippingInput, Cart, 'CART_NOT_ACTIVE' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'REFERENCE_MISSING' | 'VERSION_CONFLICT'>
    /**
     * Use a coupon; one a cart.
     * For every caller; signed-in users may get more.
     * @throws VERSION_CONFLICT, CART_NOT_ACTIVE, COUPON_INVALID
     */
    readonly setCoupon: Mutation<SetCartCouponInput, Cart, 'CART_NOT_ACTIVE' | 'COUPON_INVALID' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>
    /**
     * Use no coupon.
     * For every caller; signed-in users may get more.
     * @throws VERSION_CONFLICT, CART_NOT_ACTIVE
     */
    readonly deleteCoupon: Mutation<DeleteCartCouponInput, Cart, 'CART_NOT_ACTIVE' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>
    /**
     * Turn a cart into an order and begin its payment.
     * For every caller; signed-in users may get more.
     * @throws EMAIL_NOT_VERIFIED, CART_NOT_READY, COUPON_INVALID, TOTAL_CHANGED, LIMIT_REACHED, INSUFFICIENT_STOCK, PAYMENT_DECLINED, NOT_CONFIGURED, CART_NOT_ACTIVE
     */
    readonly checkout: Mutation<CheckoutInput, PlacedOrder, 'CART_NOT_ACTIVE' | 'CART_NOT_READY' | 'COUPON_INVALID' | 'EMAIL_NOT_VERIFIED' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REQUIRED' | 'IDEMPOTENCY_KEY_REUSED' | 'INSUFFICIENT_STOCK' | 'LIMIT_REACHED' | 'NOT_CONFIGURED' | 'PAYMENT_DECLINED' | 'TOTAL_CHANGED'>
    /**
     * Move a guest's cart into the caller's after login, with a report of each line.
     * For who is signed in.
     * @throws NOT_FOUND, CART_NOT_ACTIVE
     */
    readonly merge: Mutation<void, MergedCart, 'CART_NOT_ACTIVE' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>
  }
  /** Orders from checkout to delivery, with their timeline. */
  readonly orders: {
    /**
     * Order without a cart: the short form of a checkout.
     * For who is signed in.
     * @throws EMAIL_NOT_VERIFIED, CART_NOT_READY, COUPON_INVALID, TOTAL_CHANGED, LIMIT_REACHED, INSUFFICIENT_STOCK, PAYMENT_DECLINED, NOT_CONFIGURED, FORBIDDEN, REFERENCE_MISSING
     */
    readonly create: Mutation<CreateOrderInput, PlacedOrder, 'CART_NOT_READY' | 'COUPON_INVALID' | 'EMAIL_NOT_VERIFIED' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REQUIRED' | 'IDEMPOTENCY_KEY_REUSED' | 'INSUFFICIENT_STOCK' | 'LIMIT_REACHED' | 'NOT_CONFIGURED' | 'PAYMENT_DECLINED' | 'REFERENCE_MISSING' | 'TOTAL_CHANGED'>
    /**
     * Orders, the latest first: your own, all of them for staff.
     * For who is signed in.
     */
    readonly list: Query<ListOrdersInput, OrderPage, never>
    /**
     * Orders and their worth by day.
     * Days are those of the shop's time zone. Canceled and expired orders are left out; unpaid and refunded ones count.
     * For employees.
     */
    readonly sales: Query<SalesInput, Sales, never>
    /**
     * One order with its lines and payments.
     * For every caller; signed-in users may get more.
     */
    readonly get: Query<OrderIdInput, Order, never>
    /**
     * What happened to an order, the oldest first.
     * For every caller; signed-in users may get more.
     */
    readonly timeline: Query<OrderIdInput, OrderTimeline, never>
    /**
     * Cancel an order: buyers before it is in progress, staff before anything has left.
     * For every caller; signed-in users may get more.
     * @throws VERSION_CONFLICT, ILLEGAL_TRANSITION
     */
    readonly cancel: Mutation<CancelOrderInput, Order, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'VERSION_CONFLICT'>
    /**
     * Confirm an unpaid order: its goods are allocated, the money may come later.
     * For employees.
     * @throws VERSION_CONFLICT, ILLEGAL_TRANSITION
     */
    readonly accept: Mutation<OrderActionInput, Order, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'VERSION_CONFLICT'>
    /**
     * Make the draft waybills that send the goods, one a location.
     * For employees.
     * @throws VERSION_CONFLICT, ILLEGAL_TRANSITION, ALREADY_CONVERTED
     */
    readonly convert: Mutation<OrderActionInput, ConvertedOrder, 'ALREADY_CONVERTED' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'VERSION_CONFLICT'>
    /**
     * Record that a shipped order was delivered or picked up.
     * For employees.
     * @throws VERSION_CONFLICT, ILLEGAL_TRANSITION
     */
    readonly deliver: Mutation<OrderActionInput, Order, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'VERSION_CONFLICT'>
    /**
     * Set carrier and tracking of an order.
     * For employees.
     * @throws VERSION_CONFLICT
     */
    readonly update: Mutation<UpdateOrderInput, Order, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>
    /**
     * Erase a guest's e-mail and addresses from carts and ended orders; issued documents keep them.
     * For admins.
     */
    readonly eraseContact: Mutation<EraseContactInput, ErasedContact, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>
    /**
     * Documents of an order, the oldest first.
     * For every caller; signed-in users may get more.
     * @throws NOT_FOUND
     */
    readonly documents: Query<IdInput, DocumentList, never>
    /**
     * Mail a fresh link to an order; the answer is the same for any number.
     * For every caller.
     */
    readonly requestAccess: Mutation<RequestOrderAccessInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>
  }
  /** Full-text and part-number search. */
  readonly search: {
    /**
     * Products on sale, projects and events by words or part numbers, best first.
     * Where nothing meets the query as it stands, part numbers that hold it and words a slip of the pen away are found. Of each kind a thousand rows are weighed, those put down first.
     * For every caller; signed-in users may get more.
     */
    readonly query: Query<SearchInput, SearchPage, never>
  }
  /** The audit log of changes by staff. */
  readonly audit: {
    /**
     * Who did what to whom, newest first.
     * For admins.
     */
    readonly list: Query<ListAuditInput, AuditPage, never>
  }
  /** Domain events as a resumable stream of server-sent events. */
  readonly live: {
    /**
     * Events as they happen, in order, each once.
     * The first item is ready. Public events go to every subscriber, events of an account to its owner, all events to staff. After a lost connection, send the id of the last item to go on; gap says which events are lost. The stream ends with its session.
     * For every caller; signed-in users may get more.
     * @throws LIMIT_REACHED
     */
    readonly subscribe: Subscription<SubscribeLiveInput | undefined, { id: string; data: LiveItem }, 'LIMIT_REACHED'>
  }
  /** Signed deliveries of domain events to your servers. */
  readonly webhookEndpoints: {
    /**
     * Let a URL hear of events; the answer holds its secret, this once.
     * For admins.
     * @throws LIMIT_REACHED
     */
    readonly create: Mutation<CreateWebhookEndpointInput, WebhookEndpointWithSecret, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'LIMIT_REACHED'>
    /**
     * Webhook endpoints by page, newest first.
     * For admins.
     */
    readonly list: Query<ListWebhookEndpointsInput, WebhookEndpointPage, never>
    /**
     * One webhook endpoint.
     * For admins.
     */
    readonly get: Query<WebhookEndpointIdInput, WebhookEndpoint, never>
    /**
     * Change a webhook endpoint, or switch it on or off.
     * For admins.
     * @throws VERSION_CONFLICT
     */
    readonly update: Mutation<UpdateWebhookEndpointInput, WebhookEndpoint, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>
    /**
     * Delete a webhook endpoint and the log of its deliveries.
     * For admins.
     * @throws VERSION_CONFLICT
     */
    readonly delete: Mutation<DeleteWebhookEndpointInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>
    /**
     * Give a webhook endpoint a new secret; the one before signs for another day.
     * For admins.
     */
    readonly rotateSecret: Mutation<WebhookEndpointIdInput, WebhookEndpointWithSecret, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>
    /**
     * Send a message of type ping to a webhook endpoint.
     * For admins.
     * @throws ILLEGAL_TRANSITION
     */
    readonly ping: Mutation<WebhookEndpointIdInput, WebhookDelivery, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION'>
    /**
     * What was sent to a webhook endpoint, newest first.
     * For admins.
     */
    readonly listDeliveries: Query<ListDeliveriesInput, DeliveryPage, never>
    /**
     * One delivery with each of its attempts.
     * For admins.
     */
    readonly getDelivery: Query<DeliveryIdInput, WebhookDeliveryRecord, never>
    /**
     * Send one delivery again, under the same webhook-id.
     * For admins.
     * @throws ILLEGAL_TRANSITION
     */
    readonly replayDelivery: Mutation<DeliveryIdInput, WebhookDelivery, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION'>
    /**
     * Send everything since a moment again, what was missed while the endpoint was off included.
     * For admins.
     * @throws ILLEGAL_TRANSITION
     */
    readonly replaySince: Mutation<ReplaySinceInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION'>
  }
  /** Jobs whose attempts are used up, such as mails that could not be sent. */
  readonly failedJobs: {
    /**
     * Failed jobs by page, the latest failure first.
     * For admins.
     */
    readonly list: Query<ListWebhookEndpointsInput, FailedJobPage, never>
    /**
     * Queue a failed job again, with all its attempts.
     * For admins.
     */
    readonly retry: Mutation<FailedJobIdInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>
  }
  /** The mails that the server writes, with sample data. */
  readonly mailTemplates: {
    /**
     * Every mail there is, by its subject.
     * For employees.
     */
    readonly list: Query<ListMailTemplatesInput, MailTemplateList, never>
    /**
     * One mail as it would be sent, with sample data.
     * For employees.
     */
    readonly get: Query<MailTemplateInput, MailTemplate, never>
  }
  /** Generated drafts of descriptions, summaries and tags. */
  readonly assistant: {
    /**
     * Propose alternative text for an image.
     * For who is signed in.
     * @throws NOT_CONFIGURED, PROVIDER_UNAVAILABLE, STORAGE_UNAVAILABLE
     */
    readonly altText: Mutation<AltTextInput, AltText, 'NOT_CONFIGURED' | 'PROVIDER_UNAVAILABLE' | 'STORAGE_UNAVAILABLE'>
    /**
     * Propose a summary of a project.
     * For who is signed in.
     * @throws NOT_CONFIGURED, PROVIDER_UNAVAILABLE
     */
    readonly summary: Mutation<ProjectTextInput, Summary, 'NOT_CONFIGURED' | 'PROVIDER_UNAVAILABLE'>
    /**
     * Propose tags for a project.
     * For who is signed in.
     * @throws NOT_CONFIGURED, PROVIDER_UNAVAILABLE
     */
    readonly tags: Mutation<ProjectTextInput, Tags, 'NOT_CONFIGURED' | 'PROVIDER_UNAVAILABLE'>
    /**
     * Propose a description of a product.
     * For employees.
     * @throws NOT_CONFIGURED, PROVIDER_UNAVAILABLE
     */
    readonly description: Mutation<DescribeProductInput, Description, 'NOT_CONFIGURED' | 'PROVIDER_UNAVAILABLE'>
  }
  /** Imports of catalog files, row by row or all or nothing. */
  readonly imports: {
    /**
     * Begin to send a file straight to the storage.
     * Answers a PUT for each part of the file, for files of up to 64 MiB; `imports.create` takes its id.
     * For employees.
     * @throws NOT_CONFIGURED, STORAGE_UNAVAILABLE
     */
    readonly presign: Mutation<PresignImportInput, Upload, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'NOT_CONFIGURED' | 'STORAGE_UNAVAILABLE'>
    /**
     * Bring a CSV or XLSX file into the catalogue.
     * Rows are known by slug, SKU, or SKU with list and quantity: the same again changes nothing. Watch it by `imports.get` or the live stream.
     * For employees.
     * @throws RULE_VIOLATED, NOT_CONFIGURED, STORAGE_UNAVAILABLE
     */
    readonly create: Mutation<CreateImportInput, Import, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'NOT_CONFIGURED' | 'RULE_VIOLATED' | 'STORAGE_UNAVAILABLE'>
    /**
     * The columns that a file of each kind may have.
     * For employees.
     */
    readonly columns: Query<void, ImportColumns, never>
    /**
     * Imports, newest first.
     * For employees.
     */
    readonly list: Query<ListWebhookEndpointsInput, ImportPage, never>
    /**
     * One import and how far it is.
     * For employees.
     */
    readonly get: Query<ImportIdInput, Import, never>
    /**
     * What was wrong with the file, by line, column and reason.
     * The faults of up to 10,000 rows are kept; `rowsBad` counts all.
     * For employees.
     */
    readonly report: Query<ImportReportInput, ImportFaultPage, never>
    /**
     * Call an import off.
     * For employees.
     * @throws ILLEGAL_TRANSITION
     */
    readonly cancel: Mutation<ImportIdInput, Import, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION'>
  }
  /** Exports of the catalog as files. */
  readonly exports: {
    /**
     * A link to a table of the catalogue as CSV or XLSX.
     * The columns are those that an import of the kind takes. The link holds for five minutes.
     * For employees.
     */
    readonly create: Mutation<CreateExportInput, Export, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>
  }
  /** Documents generated from the data. */
  readonly documents: {
    /**
     * Issued documents, newest first, with those that wait or failed.
     * For employees.
     */
    readonly list: Query<ListDocumentsInput, DocumentPage, never>
    /**
     * One document: for the buyer of its order, and for staff.
     * For every caller; signed-in users may get more.
     * @throws NOT_FOUND
     */
    readonly get: Query<IdInput, Document, never>
    /**
     * A file of a document.
     * Over REST the answer is the file itself, or 202 while it is made. The link holds for five minutes.
     * For every caller; signed-in users may get more.
     * @throws NOT_FOUND
     */
    readonly file: Query<DocumentFileInput, DocumentFile, never>
    /**
     * A link to a price list as PDF, DOCX, XLSX or CSV.
     * The public price list is open to every caller, the others are for staff. The link works for five minutes.
     * For every caller; signed-in users may get more.
     */
    readonly priceList: Mutation<PriceListDocumentInput, Export, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>
  }
  /** Goods on their way back: requested, approved, received, refunded. */
  readonly returns: {
    /**
     * Ask to send goods of a shipped order back.
     * For every caller; signed-in users may get more.
     * @throws ILLEGAL_TRANSITION, REFERENCE_MISSING, EXCEEDS_REMAINING
     */
    readonly request: Mutation<RequestReturnInput, Return, 'EXCEEDS_REMAINING' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'REFERENCE_MISSING'>
    /**
     * Returns, newest first: for staff all of them, for buyers those of their orders.
     * For every caller; signed-in users may get more.
     */
    readonly list: Query<ListReturnsInput, ReturnPage, never>
    /**
     * One return: for the buyer of its order, and for staff.
     * For every caller; signed-in users may get more.
     * @throws NOT_FOUND
     */
    readonly get: Query<IdInput, Return, never>
    /**
     * Agree to take the goods back.
     * For employees.
     * @throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION
     */
    readonly approve: Mutation<DecideReturnInput, Return, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'VERSION_CONFLICT'>
    /**
     * Refuse to take the goods back.
     * For employees.
     * @throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION
     */
    readonly reject: Mutation<DecideReturnInput, Return, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'VERSION_CONFLICT'>
    /**
     * Call a return off before its goods are received.
     * For every caller; signed-in users may get more.
     * @throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION
     */
    readonly cancel: Mutation<ReturnActionInput, Return, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'VERSION_CONFLICT'>
    /**
     * Goods of a return arrive: their waybill is posted.
     * For employees.
     * @throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION, REFERENCE_MISSING, EXCEEDS_REMAINING, RULE_VIOLATED
     */
    readonly receive: Mutation<ReceiveReturnInput, Return, 'EXCEEDS_REMAINING' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REQUIRED' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'REFERENCE_MISSING' | 'RULE_VIOLATED' | 'VERSION_CONFLICT'>
    /**
     * Give the money of received goods back.
     * For employees.
     * @throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION, EXCEEDS_REMAINING, RULE_VIOLATED
     */
    readonly refund: Mutation<RefundReturnInput, Return, 'EXCEEDS_REMAINING' | 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REQUIRED' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'RULE_VIOLATED' | 'VERSION_CONFLICT'>
  }
  /** Health, readiness and version, for monitoring. */
  readonly system: {
    /**
     * Whether the process lives; needs no database.
     * For every caller.
     */
    readonly health: Query<void, Health, never>
    /**
     * State of the database, jobs, events, storage, mail and Redis, and what to do about it.
     * Runs the checks of `pnpm ops doctor`: they change nothing and can take a few seconds.
     * For admins.
     */
    readonly diagnose: Query<void, Diagnosis, never>
  }
  /** Login, token refresh, logout and active sessions. */
  readonly sessions: {
    /**
     * Log in by e-mail or username.
     * For every caller.
     * @throws INVALID_CREDENTIALS, ACCOUNT_BANNED
     */
    readonly login: Mutation<LoginInput, SessionTokens, 'ACCOUNT_BANNED' | 'INVALID_CREDENTIALS'>
    /**
     * Exchange a refresh token for a new pair.
     * For every caller.
     */
    readonly refresh: Mutation<RefreshInput | undefined, SessionTokens, never>
    /**
     * End this session; repeating it answers the same.
     * For every caller.
     */
    readonly logout: Mutation<RefreshInput | undefined, Logout, never>
    /**
     * Where one is logged in.
     * For who is signed in.
     */
    readonly list: Query<void, Session[], never>
    /**
     * End one of your own sessions.
     * For who is signed in.
     */
    readonly revoke: Mutation<SessionIdInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>
    /**
     * End all other sessions, or all of them.
     * For who is signed in.
     */
    readonly revokeOthers: Mutation<RevokeOthersInput | undefined, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED'>
    /**
     * Enter the password again; it counts for ten minutes.
     * For who is signed in.
     * @throws INVALID_CREDENTIALS
     */
    readonly reauthenticate: Mutation<PasswordInput, void, 'INVALID_CREDENTIALS'>
  }
  /** Keys by which programs act for you, within scopes. */
  readonly apiKeys: {
    /**
     * Your API keys, the oldest first.
     * For who is signed in.
     */
    readonly list: Query<ListWebhookEndpointsInput, ApiKeyPage, never>
    /**
     * One of your API keys, without the key itself.
     * For who is signed in.
     */
    readonly get: Query<IdInput, ApiKey, never>
    /**
     * Make an API key; the answer holds it, this once.
     * Needs the password, entered within ten minutes.
     * For who is signed in.
     * @throws STEP_UP_REQUIRED, LIMIT_REACHED
     */
    readonly create: Mutation<CreateApiKeyInput, ApiKeyWithSecret, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'LIMIT_REACHED' | 'STEP_UP_REQUIRED'>
    /**
     * Rename one of your API keys.
     * For who is signed in.
     * @throws VERSION_CONFLICT
     */
    readonly update: Mutation<UpdateApiKeyInput, ApiKey, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>
    /**
     * Revoke one of your API keys, at once.
     * For who is signed in.
     * @throws VERSION_CONFLICT
     */
    readonly delete: Mutation<DeleteInput, void, 'IDEMPOTENCY_IN_PROGRESS' | 'IDEMPOTENCY_KEY_REUSED' | 'VERSION_CONFLICT'>
  }
}
