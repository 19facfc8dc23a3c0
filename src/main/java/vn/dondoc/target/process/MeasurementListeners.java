package vn.dondoc.target.process;

import static vn.dondoc.form.process.TaskCompletion.id;
import static vn.dondoc.form.process.TaskCompletion.on;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.agency.CurrentUser;
import vn.dondoc.form.process.FormInput;
import vn.dondoc.target.Entry;
import vn.dondoc.target.EntryField;
import vn.dondoc.target.Measurements;

/** The user task in which a target's figure is given. */
@Configuration(proxyBeanMethods = false)
class MeasurementListeners {

    @Bean
    TaskListener reportMeasurementListener(Measurements measurements, CurrentUser user) {
        return on((task, input) -> {
            Entry entry = entry(input);
            input.check();
            measurements.give(id(task, "measurementRequestId"), entry, user.id());
            return null;
        });
    }

    private static Entry entry(FormInput input) {
        Map<EntryField, String> texts = new EnumMap<>(EntryField.class);
        for (EntryField field : EntryField.values()) {
            texts.put(field, text(input, field));
        }
        return Entry.of(texts::get);
    }

    /** A day arrives as the browser writes it, maybe with a time and zone. */
    private static String text(FormInput input, EntryField field) {
        if (field == EntryField.SOURCE_DATE) {
            LocalDate day = input.date(field.field(), field.label());
            return day == null ? "" : day.toString();
        }
        return input.text(field.field(), field.label());
    }
}
