package vn.dondoc.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.review.Conclusions;
import vn.dondoc.review.Publication;
import vn.dondoc.review.Reviews;

/** The service tasks of quarterlyReview, each one call of a use case. */
@Configuration(proxyBeanMethods = false)
class ReviewDelegates {

    @Bean
    JavaDelegate openReviewDelegate(Reviews reviews) {
        return execution -> reviews.open(review(execution));
    }

    @Bean
    JavaDelegate askDirectivesDelegate(Reviews reviews) {
        return execution -> reviews.ask(review(execution));
    }

    @Bean
    JavaDelegate closeCollectionDelegate(Reviews reviews, Conclusions conclusions) {
        return execution -> {
            reviews.closeCollection(review(execution));
            conclusions.draft(review(execution));
        };
    }

    @Bean
    JavaDelegate compileReviewDelegate(Conclusions conclusions) {
        return execution -> conclusions.compile(review(execution));
    }

    @Bean
    JavaDelegate presentReviewDelegate(Conclusions conclusions) {
        return execution -> conclusions.present(review(execution));
    }

    @Bean
    JavaDelegate publishReviewDelegate(Publication publication) {
        return execution -> publication.publish(review(execution));
    }

    private static long review(DelegateExecution execution) {
        if (execution.getVariable("reviewId") instanceof Long id) {
            return id;
        }
        throw new IllegalStateException("%s has no variable reviewId".formatted(execution.getCurrentActivityId()));
    }
}
