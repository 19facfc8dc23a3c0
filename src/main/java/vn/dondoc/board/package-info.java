/** Read models: the directives and the board, for the API and for those who look on. Writes nothing. */
@ApplicationModule(
        allowedDependencies = {"agency", "calendar", "directive", "evidence", "form", "journal", "target", "watch"})
@NullMarked
package vn.dondoc.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
