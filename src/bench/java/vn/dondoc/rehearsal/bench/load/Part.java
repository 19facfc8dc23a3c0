package vn.dondoc.rehearsal.bench.load;

import java.util.List;
import vn.dondoc.rehearsal.bench.BenchmarksDocument.Section;

/** One measurement and its section of the document. */
interface Part {

    Section section();

    /** @return Markdown that begins with a heading of the second level */
    String measure(World world);

    /** How the application's process is started. */
    default List<String> jvm() {
        return World.JVM;
    }
}
