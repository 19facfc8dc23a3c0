/** A person's desk in Tasklist: drafts of forms, what the cards say, the search that needs no diacritics. */
@ApplicationModule(allowedDependencies = {"agency", "board", "calendar", "directive", "form"})
@NullMarked
package vn.dondoc.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
