// Live updates at the desk and on Mina sidor, and who has a case open.
#pragma once

#include "cases/case_type_store.hpp"
#include "cases/change_feed.hpp"
#include "web/router.hpp"

namespace kansli::cases {

// GET /changes for those who hold that permission.
void add_change_routes(web::Api& api, ChangeFeed& feed, web::Permission permission);
void add_presence_routes(web::Api& api, CaseTypes& types);

} // namespace kansli::cases
