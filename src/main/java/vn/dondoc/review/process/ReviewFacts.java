package vn.dondoc.review.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.review.ReviewReads;

/** What the models' expressions ask of reviews. */
@Component("reviewFacts")
public class ReviewFacts {

    private final ReviewReads reads;
    private final ObjectMapper json;

    ReviewFacts(ReviewReads reads, ObjectMapper json) {
        this.reads = reads;
        this.json = json;
    }

    public Date opensAt(long reviewId) {
        return Date.from(reads.opensAt(reviewId));
    }

    public Date cutOffAt(long reviewId) {
        return Date.from(reads.cutOffAt(reviewId));
    }

    /** The open reports of a directive in a review. */
    public List<Long> reportsOf(long directiveId, long reviewId) {
        return reads.openReportsOf(reviewId, directiveId);
    }

    public List<Long> measurementsOf(long reviewId) {
        return reads.measurementsOf(reviewId);
    }

    public boolean allGiven(long reviewId) {
        return reads.allGiven(reviewId);
    }

    public long shareOf(long reportId) {
        return reads.shareOf(reportId);
    }

    /** The group of the agency that reports. */
    public String agencyOf(long reportId) {
        return reads.agencyOf(reportId);
    }

    public String agencyName(long reportId) {
        return reads.agencyName(reportId);
    }

    public @Nullable String officerOf(long reportId) {
        return reads.officerOf(reportId);
    }

    public Date dueDate(long reportId) {
        return Date.from(reads.reportDue(reportId));
    }

    public Map<String, Object> draft(long reportId) {
        return reads.draft(reportId);
    }

    public SpinJsonNode reportSheet(long reportId) {
        return spin(reads.reportSheet(reportId));
    }

    public Date consolidationDueDate(long reviewId) {
        return Date.from(reads.consolidationDue(reviewId));
    }

    public Date conclusionDueDate(long reviewId) {
        return Date.from(reads.conclusionDue(reviewId));
    }

    public SpinJsonNode consolidationSheet(long reviewId) {
        return spin(reads.consolidationSheet(reviewId));
    }

    public Map<String, Object> consolidation(long reviewId) {
        return reads.consolidation(reviewId);
    }

    public SpinJsonNode conclusionSheet(long reviewId) {
        return spin(reads.conclusionSheet(reviewId));
    }

    private SpinJsonNode spin(Object sheet) {
        try {
            return Spin.JSON(json.writeValueAsString(sheet));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + sheet, e);
        }
    }
}
