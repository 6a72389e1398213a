// The API case-types: what an installation offers, the forms, and for process owners the check and
// the publishing of packages.
#pragma once

#include "cases/case_type_diff.hpp"
#include "cases/case_type_store.hpp"
#include "web/router.hpp"

namespace kansli::cases {

// What a list shows.
struct CaseTypeSummary {
    base::Slug id;
    std::int64_t version = 0;
    Names names;
    Descriptions descriptions;
    base::Slug unit;
    bool withdrawn = false; // nobody applies any more
};
BOOST_DESCRIBE_STRUCT(CaseTypeSummary, (), (id, version, names, descriptions, unit, withdrawn))

struct CaseTypeList {
    std::optional<base::Whole<1, 100>> limit{};
    std::optional<base::Whole<1, 1'000'000>> page{};
    std::optional<std::string> cursor{};
};
BOOST_DESCRIBE_STRUCT(CaseTypeList, (), (limit, page, cursor))

// A form as the browser needs it: `schema` is form.schema.json, `ui` is form.ui.json.
struct CaseTypeForm {
    base::Slug case_type;
    std::int64_t case_type_version = 0;
    base::JsonText schema;
    base::JsonText ui;
};
BOOST_DESCRIBE_STRUCT(CaseTypeForm, (), (case_type, case_type_version, schema, ui))

// {"files": {"case-type.yaml": "id: …", "form.schema.json": "{…}", "form.ui.json": "{…}"}}
struct PackageUpload {
    PackageFiles files;
};
BOOST_DESCRIBE_STRUCT(PackageUpload, (), (files))

struct PackageReport {
    std::vector<PackageProblem> problems; // empty: the package may be published
};
BOOST_DESCRIBE_STRUCT(PackageReport, (), (problems))

struct DifferencesQuery {
    base::Whole<1, 1'000'000> to; // the other version
};
BOOST_DESCRIBE_STRUCT(DifferencesQuery, (), (to))

// How a file is served: as it was published, or a DMN model for viewers that know 1.3 alone.
enum class FileView { published, dmn_1_3 };
BOOST_DESCRIBE_ENUM(FileView, published, dmn_1_3)

struct FileQuery {
    std::optional<FileView> view{};
};
BOOST_DESCRIBE_STRUCT(FileQuery, (), (view))

struct CaseTypeDifferences {
    base::Slug case_type;
    std::int64_t from = 0;
    std::int64_t to = 0;
    std::vector<PackageDifference> differences;
};
BOOST_DESCRIBE_STRUCT(CaseTypeDifferences, (), (case_type, from, to, differences))

// `types` must outlive the router. Only packages for `installation` are published here.
void add_case_type_routes(web::Api& api, CaseTypes& types, Installation installation);

} // namespace kansli::cases
