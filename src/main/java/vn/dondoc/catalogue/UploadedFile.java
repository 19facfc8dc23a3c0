package vn.dondoc.catalogue;

/**
 * A file as a person has sent it.
 *
 * @param name as their machine calls it, perhaps with a path
 */
public record UploadedFile(String name, byte[] content) {

    /** Lower case, without the path. */
    String plainName() {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip()
                .toLowerCase(java.util.Locale.ROOT);
    }
}
