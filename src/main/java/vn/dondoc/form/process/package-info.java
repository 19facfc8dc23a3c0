/** Forms of the engine: their fields, and what completing a user task means. */
@NamedInterface("process")
@NullMarked
package vn.dondoc.form.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
