// How a case comes to be: registered by a handler, applied for on Mina sidor, or handed in by an
// integration. All of them end in create_case, in the lane of the number series.
#pragma once

#include "cases/attachment.hpp"
#include "cases/stakeholder.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace kansli::cases {

// The write lane of every request that takes a case number.
constexpr std::string_view number_lane = "case-numbers";

struct NewCase {
    base::Slug case_type;
    std::optional<Title> title{}; // absent: the case type's name
    std::optional<base::JsonValue> form_data{};
    std::optional<std::vector<NewAttachment>> attachments{};
    Channel channel = Channel::paper;
    std::vector<NewStakeholder> stakeholders;
};
BOOST_DESCRIBE_STRUCT(
    NewCase,
    (),
    (case_type, title, form_data, attachments, channel, stakeholders)
)

// Creates a case of the type's current version. Error{not_found} for an unknown type,
// Error{forbidden} where the caller may not register in the type's unit, Error{invalid} with every
// problem of form and stakeholders. What came on paper may be incomplete: for the channels paper,
// phone, counter and email the form's missing answers are no problem.
OpenedCase create_case(web::Session& session, CaseTypes& types, const NewCase& given);

// What a citizen hands in for the party they act for, who becomes the applicant.
struct Application {
    base::Slug case_type;
    base::JsonValue form_data;
    std::optional<std::vector<NewAttachment>> attachments{};
    std::optional<base::Email> email{};
    std::optional<base::PhoneNumber> phone{};
};
BOOST_DESCRIBE_STRUCT(Application, (), (case_type, form_data, attachments, email, phone))

// Error{forbidden} where a citizen's mandate does not extend to cases of the type.
void check_may_apply(const web::Session& session, const CaseType& type);
OpenedCase apply_for(web::Session& session, CaseTypes& types, const Application& given);

} // namespace kansli::cases
