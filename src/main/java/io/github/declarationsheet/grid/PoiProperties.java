package io.github.declarationsheet.grid;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.officeDocument.x2006.customProperties.CTProperty;

/** Reads the custom document properties of POI's workbooks. */
final class PoiProperties {

    private PoiProperties() {}

    static Map<String, String> of(Workbook workbook) {
        Map<String, String> properties = new HashMap<>();
        if (workbook instanceof XSSFWorkbook xssf) {
            for (CTProperty property : xssf.getProperties()
                    .getCustomProperties()
                    .getUnderlyingProperties()
                    .getPropertyList()) {
                properties.putIfAbsent(property.getName(), value(property));
            }
        } else if (workbook instanceof HSSFWorkbook hssf && hssf.getDocumentSummaryInformation() != null) {
            Map<String, Object> custom = hssf.getDocumentSummaryInformation().getCustomProperties();
            if (custom != null) {
                custom.forEach((name, value) -> properties.putIfAbsent(name, String.valueOf(value)));
            }
        }
        return properties;
    }

    private static String value(CTProperty property) {
        if (property.isSetLpwstr()) {
            return property.getLpwstr();
        } else if (property.isSetLpstr()) {
            return property.getLpstr();
        } else if (property.isSetI4()) {
            return Integer.toString(property.getI4());
        } else if (property.isSetBool()) {
            return Boolean.toString(property.getBool());
        } else if (property.isSetR8()) {
            return Double.toString(property.getR8());
        }
        return "";
    }
}
