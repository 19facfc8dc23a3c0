package vn.dondoc.target;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.form.NotEntitled;

/** Sends what was entered on the page by completing the same user task that Tasklist shows. */
@Service
class Sending {

    private final Measurements measurements;
    private final MeasurementTasks tasks;

    Sending(Measurements measurements, MeasurementTasks tasks) {
        this.measurements = measurements;
        this.tasks = tasks;
    }

    /**
     * One figure in a transaction of its own: what is wrong with it keeps no other back.
     *
     * @throws InvalidInput with everything that is wrong
     * @throws NotEntitled for someone who is not of the lead agency
     */
    @Transactional
    public void send(long requestId, Entry entry, String actor) {
        // First by itself: the engine would bury a refusal in its own words.
        measurements.check(requestId, entry, actor);
        tasks.complete(requestId, entry);
    }
}
