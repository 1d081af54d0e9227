package io.rapport.domain.disclosure;

/** What may become of a figure. */
public sealed interface Decision {

  /** It may be shown. */
  enum Show implements Decision {
    SHOW
  }

  /** It must be hidden. */
  record Hide(HideReason reason) implements Decision {}

  /** Why a figure is hidden. Readers see one mark for all of them. */
  enum HideReason {
    /** Too few people stand behind it. */
    TOO_FEW,
    /** Shown, it would give away a small group by subtraction. */
    REVEALS_OTHERS,
    /** Shown, however coarsely, it would let a small group be guessed. */
    NARROWS_OTHERS,
    /** It shares the fate of a hidden figure it is computed from. */
    COUPLED,
    /** One manager holds too large a part of the records. */
    DOMINATED
  }
}
