package vn.dondoc.catalogue;

/**
 * A resolution is being followed: said in the transaction that takes it in, and again for a configured catalogue at every
 * start, so that what a later release follows beside the directives is taken in then. A listener does its part once.
 *
 * @param resolutionId id of the resolution's row
 */
public record ResolutionFollowed(long resolutionId, Catalogue catalogue) {}
