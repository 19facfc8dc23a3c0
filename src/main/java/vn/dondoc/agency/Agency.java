package vn.dondoc.agency;

import java.util.List;

/**
 * An agency or collective as the catalogue names it.
 *
 * @param code lower case, digits and hyphens; the engine's group of its officers has the same id
 * @param name as the system writes it
 * @param memberOf codes of the collectives that it belongs to
 * @param aliases other wordings in the document
 */
public record Agency(String code, String name, AgencyKind kind, List<String> memberOf, List<String> aliases) {
    public Agency {
        memberOf = List.copyOf(memberOf);
        aliases = List.copyOf(aliases);
    }
}
