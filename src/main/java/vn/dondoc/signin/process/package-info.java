/** The engine's people from a directory, and the web apps' session. */
@NullMarked
package vn.dondoc.signin.process;

import org.jspecify.annotations.NullMarked;
