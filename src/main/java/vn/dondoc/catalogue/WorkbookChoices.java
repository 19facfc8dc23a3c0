package vn.dondoc.catalogue;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import vn.dondoc.agency.AgencyKind;

/** Drop-down lists of the template for the columns that take one of a few words. */
final class WorkbookChoices {

    private static final int LAST_ROW = 1000;

    private static final Map<CatalogueSheet, Map<String, List<? extends Enum<?>>>> CHOICES = Map.of(
            CatalogueSheet.AGENCIES, Map.of("kind", List.of(AgencyKind.values())),
            CatalogueSheet.DIRECTIVES, Map.of("kind", CatalogueDirective.Kind.OF_APPENDIX),
            CatalogueSheet.TARGETS, Map.of("comparator", List.of(CatalogueTarget.Comparator.values())),
            CatalogueSheet.MANDATES, Map.of("rhythm", List.of(Mandate.Rhythm.values())));

    private WorkbookChoices() {}

    static void offer(CatalogueSheet sheet, List<String> header, Sheet target) {
        CHOICES.getOrDefault(sheet, Map.of()).forEach((column, words) -> {
            DataValidationHelper helper = target.getDataValidationHelper();
            int place = header.indexOf(column);
            DataValidation list = helper.createValidation(
                    helper.createExplicitListConstraint(
                            words.stream().map(vn.dondoc.catalogue.Sheet::word).toArray(String[]::new)),
                    new CellRangeAddressList(1, LAST_ROW, place, place));
            list.setShowErrorBox(true);
            target.addValidationData(list);
        });
    }
}
