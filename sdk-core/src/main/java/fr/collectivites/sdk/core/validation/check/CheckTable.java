package fr.collectivites.sdk.core.validation.check;

import fr.collectivites.sdk.core.problem.Location;
import java.util.List;

/** The columns of the table under validation. */
public interface CheckTable {

    /** Labels of all columns in the order of the file, those that the schema does not know included. */
    List<String> labels();

    /** Index of the field's column in the file, from 0; -1 when the file lacks it. */
    int column(String field);

    /** The header row as a whole: the place of findings on columns that are not there. */
    Location header();
}
