-- What wrk sends: wrk … -s bench/requests.lua URL -- OPERATION SESSIONS CASES PARTIES
-- SESSIONS is a file of lines "cookie csrf-token", made by bench/run. Requests are made beforehand
-- and sent in turn: they touch cases all over the database, and no two in a row share a session
-- where there are several. Cases and parties are numbered as by bench/load.cpp.
local prepared = 6000
local cases, parties, sessions = 0, 0, {}

local function case_id(n) return string.format("01000000-0000-7000-8000-%012x", n) end

local function read_lines(name)
    local lines = {}
    for line in io.lines(name) do lines[#lines + 1] = line end
    return lines
end

local function request_as(session, method, path, body)
    local cookie, csrf = session:match("^(%S+) (%S+)$")
    local headers = { Cookie = cookie }
    if body then
        headers["X-CSRF-Token"] = csrf
        headers["Content-Type"] = "application/json"
    end
    return wrk.format(method, path, headers, body)
end

-- Citizen number i is party number i * stride, and applicant of every case whose number leaves that
-- as its remainder.
local function citizen(r)
    local i = r * 7 % #sessions
    return sessions[i + 1], i * math.floor(parties / #sessions)
end

local operations = {}

function operations.create(r)
    local form = read_lines("bench/form.json")[1]
    local body = '{"case_type": "bench-permit", "form_data": ' .. form .. '}'
    return request_as((citizen(r)), "POST", "/my-cases/v1/2281/cases", body)
end

function operations.read_own(r)
    local session, party = citizen(r)
    local round = math.floor(r / #sessions) % math.floor(cases / parties)
    local id = case_id(party + round * parties)
    return request_as(session, "GET", "/my-cases/v1/2281/cases/" .. id)
end

function operations.my_cases(r)
    return request_as((citizen(r)), "GET", "/my-cases/v1/2281/cases")
end

-- Every fourth case is of the type in bench/case-types, which the traffic unit handles.
function operations.read_staff(r)
    local n = math.floor(r * 4271 % prepared * (cases / prepared / 4)) * 4 + 3
    return request_as(sessions[1], "GET", "/case-management/v1/2281/cases/" .. case_id(n))
end

local statuses = { "received", "under_review", "awaiting_decision", "closed" }

function operations.list(r)
    local filter = r % 2 == 0 and "status=" .. statuses[r / 2 % 4 + 1]
        or "case_type=bench-permit&sort=latest_change"
    local page = math.floor(r / 8) % 4 + 1
    local path = "/case-management/v1/2281/cases?" .. filter .. "&page=" .. page
    return request_as(sessions[1], "GET", path)
end

-- Work lists, as somebody who sees every case.
local management = "/case-management/v1/2281"

function operations.buckets() return request_as(sessions[1], "GET", management .. "/case-buckets") end

function operations.first_page() return request_as(sessions[1], "GET", management .. "/cases") end

function operations.last_page()
    return request_as(sessions[1], "GET", management .. "/cases?cursor=" .. os.getenv("last_cursor"))
end

function operations.statistics()
    return request_as(sessions[1], "GET", management .. "/case-statistics?by=quarter")
end

local function search_for(words)
    return function(r)
        local body = '{"text": "' .. words[r % #words + 1] .. '"}'
        return request_as(sessions[1], "POST", management .. "/cases/searches", body)
    end
end

operations.search_rare = search_for({ "kvarndammen", "kvarndamm vid", "arndamm" })
operations.search_common = search_for({ "artros", "parkeringstillstånd", "läkaren sundsvall" })
operations.search_name = search_for({ "märta östlund", "sjögr", "nordin karin" })
operations.search_short = search_for({ "ar", "kv", "ös" })

local requests, sent = {}, 0

function init(args)
    sessions = read_lines(args[2])
    cases, parties = tonumber(args[3]), tonumber(args[4])
    for r = 0, prepared - 1 do requests[r + 1] = operations[args[1]](r) end
end

function request()
    sent = sent % prepared + 1
    return requests[sent]
end

-- "requests seconds p50 p99", in microseconds, and what went wrong; what else wrk prints goes
-- before.
function done(summary, latency)
    local errors = summary.errors
    io.write(string.format(
        "RESULT %d %.3f %d %d %d\n", summary.requests, summary.duration / 1e6,
        latency:percentile(50), latency:percentile(99),
        errors.status + errors.connect + errors.read + errors.write + errors.timeout
    ))
end
