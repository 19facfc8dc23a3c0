package vn.dondoc.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.catalogue.Catalogue;
import vn.dondoc.catalogue.CatalogueError;
import vn.dondoc.catalogue.CatalogueReader;
import vn.dondoc.catalogue.CatalogueSource;
import vn.dondoc.catalogue.InvalidCatalogue;
import vn.dondoc.catalogue.UploadedFile;
import vn.dondoc.directive.Basis;
import vn.dondoc.directive.CatalogueImport;
import vn.dondoc.directive.FollowedResolutions;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.intake.IntakeRows.Intake;

/** Keeps what an administrator sends, says what it means, and takes in exactly that: all of it or nothing. */
@Service
class CatalogueIntake {

    private static final String IMPORTED = "imported";
    private static final String APPLIED = "applied";

    private final IntakeRows rows;
    private final CatalogueReader reader;
    private final ProvinceCheck province;
    private final CatalogueImport catalogueImport;
    private final CatalogueAmending amending;
    private final FollowedResolutions resolutions;
    private final VietnamTime time;

    CatalogueIntake(
            IntakeRows rows,
            CatalogueReader reader,
            ProvinceCheck province,
            CatalogueImport catalogueImport,
            CatalogueAmending amending,
            FollowedResolutions resolutions,
            VietnamTime time) {
        this.rows = rows;
        this.reader = reader;
        this.province = province;
        this.catalogueImport = catalogueImport;
        this.amending = amending;
        this.resolutions = resolutions;
        this.time = time;
    }

    /** What became of the check. */
    sealed interface Finding {

        /** It has errors: nothing of it can be taken. */
        record Refused(List<CatalogueError> errors) implements Finding {}

        /** It can be taken in. */
        record Ready(Catalogue catalogue) implements Finding {}

        /** Its resolution is followed already: it may amend it. */
        record Amending(Catalogue catalogue, CatalogueDiff diff) implements Finding {}
    }

    /** Keeps the files as they are; returns the intake's id. */
    @Transactional
    public long keep(List<UploadedFile> files, String actor) {
        return rows.insert(files, sha256(files), actor, time.now());
    }

    @Transactional(readOnly = true)
    public Optional<Intake> find(long id) {
        return rows.find(id);
    }

    @Transactional(readOnly = true)
    public List<Intake> latest(int most) {
        return rows.latest(most);
    }

    /** Reads and checks what was kept, by what is followed at this moment. */
    @Transactional(readOnly = true)
    public Finding check(long id) {
        try {
            Catalogue catalogue = reader.read(CatalogueSource.uploaded(rows.files(id)), time.today());
            List<CatalogueError> errors = province.errors(catalogue);
            if (!errors.isEmpty()) {
                return new Finding.Refused(errors);
            }
            return resolutions.find(catalogue.resolution().number()).isPresent()
                    ? new Finding.Amending(catalogue, amending.diff(catalogue))
                    : new Finding.Ready(catalogue);
        } catch (InvalidCatalogue invalid) {
            return new Finding.Refused(invalid.errors());
        }
    }

    /** Takes in what was checked, checked once more; a second time does nothing. */
    @Transactional
    public void take(long id, String actor) {
        Intake intake = rows.lock(id).orElseThrow();
        if (intake.outcome() == null
                && check(id) instanceof Finding.Ready ready
                && catalogueImport.take(ready.catalogue(), actor)) {
            rows.decide(id, IMPORTED, ready.catalogue().resolution().number(), actor, time.now());
        }
    }

    /**
     * Lets what is followed follow the catalogue that was checked, checked once more; a second time does nothing.
     *
     * @throws InvalidInput where the amending document is not named, or something stands in the way
     */
    @Transactional
    public void apply(long id, AmendingDocument document, String actor) {
        Basis basis = document.basis(time.today());
        Intake intake = rows.lock(id).orElseThrow();
        if (intake.outcome() == null && check(id) instanceof Finding.Amending found) {
            amending.apply(found.catalogue(), basis, actor);
            rows.decide(id, APPLIED, found.catalogue().resolution().number(), actor, time.now());
        }
    }

    private static String sha256(List<UploadedFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (UploadedFile file : files) {
                digest.update(file.name().getBytes(StandardCharsets.UTF_8));
                digest.update(file.content());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
