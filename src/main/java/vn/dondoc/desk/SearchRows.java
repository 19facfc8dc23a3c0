package vn.dondoc.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SearchRows {

    /** A word is in the directive's own text, in what a lead has promised, or in the name of a lead agency. */
    private static final String WITH_WORD =
            """
            (select id from dondoc.directive where searched like :word%1$d
              union select directive_id from dondoc.share where searched like :word%1$d
              union select s.directive_id from dondoc.share s join dondoc.agency a on a.code = s.agency
                where a.searched like :word%1$d)
            """;

    /** Each word is looked for once: frequent words as conditions of one another took minutes among ten thousand directives. */
    private static final String FIND =
            """
            with matching as materialized (%s)
            select r.number, r.slug, d.code, d.title, d.confidential, d.closed_at is not null closed,
              array(select a.name from dondoc.share s join dondoc.agency a on a.code = s.agency
                where s.directive_id = d.id order by s.id) agencies
            from matching m join dondoc.directive d on d.id = m.id join dondoc.resolution r on r.id = d.resolution_id
            where d.kind <> 'group'
              and (:all
                or d.id in (select directive_id from dondoc.share where agency in (:own))
                or d.id in (select s.directive_id from dondoc.coordination c join dondoc.share s on s.id = c.share_id
                  where c.agency in (:own)))
            order by ' ' || lower(d.code) = :phrase desc, d.closed_at is not null,
              d.searched like '%%' || :phrase || '%%'
                or d.id in (select directive_id from dondoc.share where searched like '%%' || :phrase || '%%') desc,
              r.id, d.position
            limit :most""";

    private final JdbcClient jdbc;

    SearchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param agencies names of the lead agencies, in order */
    record Found(
            String resolution,
            String slug,
            String code,
            String title,
            boolean confidential,
            boolean closed,
            List<String> agencies) {

        String businessKey() {
            return resolution + ":" + code;
        }
    }

    /**
     * Directives that have all of the words: one whose code was asked for first, open ones before closed ones, the words as
     * a phrase before the words apart.
     *
     * @param words in lower case without diacritics, each with a space before it
     * @param all for those who see everything; else those that the own agencies lead or coordinate
     */
    List<Found> find(List<String> words, boolean all, List<String> own, int most) {
        String each = IntStream.range(0, words.size())
                .mapToObj(WITH_WORD::formatted)
                .collect(Collectors.joining("intersect "));
        JdbcClient.StatementSpec query = jdbc.sql(FIND.formatted(each))
                .param("all", all)
                // An empty list is no SQL; no agency has an empty code.
                .param("own", own.isEmpty() ? List.of("") : own)
                .param("phrase", String.join("", words))
                .param("most", most);
        for (int i = 0; i < words.size(); i++) {
            query = query.param("word" + i, "%" + words.get(i) + "%");
        }
        return query.query(SearchRows::found).list();
    }

    private static Found found(ResultSet row, int n) throws SQLException {
        return new Found(
                row.getString("number"),
                row.getString("slug"),
                row.getString("code"),
                row.getString("title"),
                row.getBoolean("confidential"),
                row.getBoolean("closed"),
                Arrays.asList((String[]) row.getArray("agencies").getArray()));
    }
}
