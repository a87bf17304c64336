package fr.collectivites.sdk.opendata.declaration;

import fr.collectivites.sdk.core.problem.Problem;

/**
 * Someone's word that a finding which holds a dataset back is known and accepted: the dataset is published all the
 * same, and the record says who accepted what, and why.
 *
 * @param dataset identifier of the dataset
 * @param finding code of the finding, such as {@code rows-lost}
 * @param file published name of the file it is about; empty for every file of the dataset
 * @param by who accepts it: a service, not a person
 * @param reason why
 */
public record Acknowledgement(String dataset, String finding, String file, String by, String reason) {

    /** Whether it is about this finding, which stands on a file of that dataset. */
    public boolean covers(String datasetId, Problem problem) {
        return dataset.equals(datasetId)
                && finding.equals(problem.code().code())
                && (file.isEmpty() || file.equals(problem.arguments().get("file")));
    }
}
