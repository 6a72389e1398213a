#include "cases/case_type_routes.hpp"

#include "rules/dmn/view.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kansli::cases {

namespace {

using web::Path;
using web::Permission;
using web::Session;

CaseTypeSummary summary_of(const CaseType& type) {
    return {
        type.id,
        type.version,
        type.names,
        type.descriptions,
        type.unit,
        type.withdrawn.value_or(false)};
}

// The part of a short list that was asked for.
template <class Item>
web::Page<Item> part_of(const std::vector<Item>& all, const CaseTypeList& asked) {
    const auto part = web::page_request(asked.limit, asked.page, asked.cursor);
    const auto size = static_cast<std::int64_t>(all.size());
    const auto begin = std::min(part.offset(), size);
    const auto end = std::min(begin + part.limit, size);
    return {{all.begin() + begin, all.begin() + end}, size};
}

base::Sentence for_other_installation(Installation named) {
    return {
        fmt::format("The package is for the {} installation.", base::enum_name(named)),
        fmt::format(
            "Paketet är för den {} installationen.",
            named == Installation::external ? "externa" : "interna"
        )};
}

CaseTypeForm form_of(const PublishedCaseType& package) {
    return {package.type.id, package.type.version, package.form_schema, package.form_ui};
}

// A file is shown as text, whatever it holds.
web::Document file_of(const PublishedCaseType& package, const std::string& name, FileView view) {
    const auto found = package.files.find(name);
    if (found == package.files.end())
        throw base::Error(base::ErrorCode::not_found, "The package has no such file.");
    if (view == FileView::dmn_1_3)
        return {"application/xml; charset=utf-8", rules::dmn::view_1_3(found->second)};
    const bool is_model = name.ends_with(".dmn") || name.ends_with(".bpmn");
    const auto* media_type = is_model ? "application/xml" : "text/plain";
    return {fmt::format("{}; charset=utf-8", media_type), found->second};
}

void throw_if_any(const std::vector<PackageProblem>& found) {
    std::vector<base::Problem> problems;
    for (const auto& problem : found) {
        const auto pointer =
            base::JsonPath(base::JsonPath(), std::string_view(problem.file)).pointer();
        problems.push_back({"/files" + pointer, problem.code, told(problem)});
    }
    base::throw_if_any(std::move(problems));
}

std::string publisher_of(const web::Caller& caller) { return caller.user_id.to_text(); }

void add_reading_routes(web::Api& api, CaseTypes& types) {
    api.get(
        "/case-types",
        Permission::open,
        [&types](Session&, const web::Query<CaseTypeList>& asked) {
            std::vector<CaseTypeSummary> all;
            for (const auto& each : types.all_current()) all.push_back(summary_of(each->type));
            return part_of(all, *asked);
        },
        "Lists the case types, each in its newest version."
    );
    api.get(
        "/case-types/{case_type}",
        Permission::open,
        [&types](Session&, Path<base::Slug> id) { return types.current(id->str())->type; },
        "Shows a case type in its newest version."
    );
    api.get(
        "/case-types/{case_type}/form",
        Permission::open,
        [&types](Session&, Path<base::Slug> id) { return form_of(*types.current(id->str())); },
        "Gives the form of a case type in its newest version."
    );
    api.get(
        "/case-types/{case_type}/versions",
        Permission::case_type_read,
        [](Session& session, Path<base::Slug> id, const web::Query<CaseTypeList>& asked) {
            return part_of(versions_of(session.tx, id->str()), *asked);
        },
        "Lists the versions of a case type, newest first."
    );
    api.get(
        "/case-types/{case_type}/versions/{version}",
        Permission::open,
        [&types](Session& session, Path<base::Slug> id, Path<base::Whole<1, 1'000'000>> version) {
            return types.at(session.tx, id->str(), *version)->type;
        },
        "Shows a case type in one version, such as that of a running case."
    );
    api.get(
        "/case-types/{case_type}/versions/{version}/form",
        Permission::open,
        [&types](Session& session, Path<base::Slug> id, Path<base::Whole<1, 1'000'000>> version) {
            return form_of(*types.at(session.tx, id->str(), *version));
        },
        "Gives the form of a case type in one version."
    );
    api.get(
        "/case-types/{case_type}/versions/{version}/differences",
        Permission::case_type_read,
        [&types](
            Session& session,
            Path<base::Slug> id,
            Path<base::Whole<1, 1'000'000>> version,
            const web::Query<DifferencesQuery>& query
        ) {
            const auto before = types.at(session.tx, id->str(), *version);
            const auto after = types.at(session.tx, id->str(), query->to);
            return CaseTypeDifferences{
                *id, *version, query->to, differences(before->files, after->files)};
        },
        "Tells what differs between this version of a case type and the version `to`."
    );
    api.get(
        "/case-types/{case_type}/versions/{version}/files/{file}",
        Permission::case_type_read,
        [&types](
            Session& session,
            Path<base::Slug> id,
            Path<base::Whole<1, 1'000'000>> version,
            Path<std::string> file,
            const web::Query<FileQuery>& query
        ) {
            const auto package = types.at(session.tx, id->str(), *version);
            return file_of(*package, *file, query->view.value_or(FileView::published));
        },
        "Gives a file of a package, such as its process or its rules."
    );
}

} // namespace

void add_case_type_routes(web::Api& api, CaseTypes& types, Installation installation) {
    add_reading_routes(api, types);
    api.post(
           "/case-types/checks",
           Permission::case_type_publish,
           [](Session&, const PackageUpload& upload) {
               return PackageReport{check_package(upload.files).problems};
           },
           "Checks a package and reports every problem with file and line."
    )
        .only_reads()
        .without_idempotency();
    api.post(
           "/case-types",
           Permission::case_type_publish,
           [&types, installation](Session& session, const PackageUpload& upload) {
               const auto check = check_package(upload.files);
               throw_if_any(check.problems);
               const auto& type = check.package->type;
               if (type.installation != installation)
                   throw base::Error(
                       base::ErrorCode::rejected, for_other_installation(type.installation)
                   );
               const bool is_new = publish_case_type(
                   session.tx, *check.package, publisher_of(session.caller), session.now
               );
               if (is_new)
                   session.tx.after_commit([&types, package = check.package] { types.add(package); }
                   );
               return web::CreatedOrFound<CaseTypeSummary>{
                   summary_of(type),
                   fmt::format("/case-types/{}/versions/{}", type.id.str(), type.version.value),
                   is_new};
           },
           "Publishes a package; the same package again changes nothing."
    )
        .lane("case-types");
}

} // namespace kansli::cases
