package vn.dondoc.directive;

/** Nothing is expected of the share any more: accepted or no longer followed. Said in the job that ends what runs for it. */
public record ShareEnded(long shareId) {}
