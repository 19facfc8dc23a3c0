package vn.dondoc.agency;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The agencies and collectives that the province's catalogues have named. */
@Repository
public class Agencies {

    private final JdbcClient jdbc;

    Agencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds agencies, or renames those whose code is known. */
    @Transactional
    public void save(List<Agency> agencies) {
        agencies.forEach(this::saveOne);
        agencies.forEach(this::saveMemberships);
    }

    /**
     * Adds agencies whose code is unknown, and memberships; what is known keeps its name. A collective that named nobody may now
     * name its members.
     */
    @Transactional
    public void complete(List<Agency> agencies) {
        for (Agency agency : agencies) {
            jdbc.sql(
                            """
                    insert into dondoc.agency (code, name, kind) values (:code, :name, :kind)
                    on conflict (code) do update set kind = excluded.kind
                    where agency.kind = 'open' and excluded.kind = 'collective'""")
                    .param("code", agency.code())
                    .param("name", agency.name())
                    .param("kind", agency.kind().word())
                    .update();
        }
        agencies.forEach(this::saveMemberships);
    }

    /** Every single agency (no collectives), in the catalogue's order. */
    public List<Agency> all() {
        return jdbc.sql("select code, name from dondoc.agency where kind = 'agency' order by position")
                .query((row, n) -> new Agency(
                        row.getString("code"), row.getString("name"), AgencyKind.AGENCY, List.of(), List.of()))
                .list();
    }

    /** Everything that a catalogue has named, collectives and others too; without memberships and aliases. */
    public List<Agency> known() {
        return jdbc.sql("select code, name, kind from dondoc.agency order by position")
                .query((row, n) -> new Agency(
                        row.getString("code"),
                        row.getString("name"),
                        AgencyKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        List.of(),
                        List.of()))
                .list();
    }

    public Optional<String> nameOf(String code) {
        return jdbc.sql("select name from dondoc.agency where code = :code")
                .param("code", code)
                .query(String.class)
                .optional();
    }

    private void saveOne(Agency agency) {
        jdbc.sql(
                        """
                insert into dondoc.agency (code, name, kind) values (:code, :name, :kind)
                on conflict (code) do update set name = excluded.name, kind = excluded.kind""")
                .param("code", agency.code())
                .param("name", agency.name())
                .param("kind", agency.kind().word())
                .update();
    }

    private void saveMemberships(Agency agency) {
        for (String collective : agency.memberOf()) {
            jdbc.sql(
                            """
                    insert into dondoc.agency_membership (collective, member) values (:collective, :member)
                    on conflict do nothing""")
                    .param("collective", collective)
                    .param("member", agency.code())
                    .update();
        }
    }
}
