package vn.dondoc.rehearsal.bench.load;

import vn.dondoc.rehearsal.bench.BenchmarksDocument.Section;

/** One measurement and its section of the document. */
interface Part {

    Section section();

    /** @return Markdown that begins with a heading of the second level */
    String measure(World world);
}
