package vn.dondoc.directive;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InstructionRows {

    private final JdbcClient jdbc;

    InstructionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What an instruction is about; at least the directive. */
    record Target(
            long directiveId, @Nullable Long shareId, @Nullable Long milestoneId, @Nullable Long coordinationId) {}

    record Given(long id, InstructionKind kind, Target target) {

        long shareId() {
            return required(target.shareId());
        }

        long milestoneId() {
            return required(target.milestoneId());
        }

        long coordinationId() {
            return required(target.coordinationId());
        }

        private long required(@Nullable Long value) {
            if (value == null) {
                throw new IllegalStateException("Instruction %d (%s) lacks its target".formatted(id, kind));
            }
            return value;
        }
    }

    long insert(InstructionKind kind, Target target, Basis basis, String by, Instant now) {
        return jdbc.sql(
                        """
                insert into dondoc.instruction (directive_id, kind, share_id, milestone_id, coordination_id, content,
                  document, given_at, given_by)
                values (:directiveId, :kind, :shareId, :milestoneId, :coordinationId, :content, :document, :now, :by)
                returning id""")
                .param("directiveId", target.directiveId())
                .param("kind", kind.word())
                .param("shareId", target.shareId())
                .param("milestoneId", target.milestoneId())
                .param("coordinationId", target.coordinationId())
                .param("content", basis.reason())
                .param("document", basis.document())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    Given get(long id) {
        return jdbc.sql("select * from dondoc.instruction where id = :id")
                .param("id", id)
                .query((row, n) -> new Given(
                        row.getLong("id"),
                        InstructionKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        new Target(
                                row.getLong("directive_id"),
                                row.getObject("share_id", Long.class),
                                row.getObject("milestone_id", Long.class),
                                row.getObject("coordination_id", Long.class))))
                .single();
    }

    void carriedOut(long id, Instant now) {
        jdbc.sql("update dondoc.instruction set carried_out_at = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }
}
