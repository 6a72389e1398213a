#include "common/program.hpp"

#include "base/error.hpp"
#include "base/log.hpp"
#include "cases/case_type_command.hpp"
#include "common/backup.hpp"
#include "common/commands.hpp"
#include "common/joints.hpp"
#include "common/process_commands.hpp"
#include "common/rules_commands.hpp"
#include "common/user_interface.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <functional>
#include <iostream>

namespace kansli::apps {

namespace {

using base::Error;
using base::ErrorCode;

// What the options say, as text; read into fields when a command runs.
struct Options {
    std::string config = "kansli.yaml";
    std::string path;
    std::string other_path;
    std::string token_id;
    std::string name;
    std::string role;
    std::string municipality;
    std::string unit;
    std::string case_type = "*";
    int days = 90;
    RulesQuestion question;
    RulesComparison comparison;
    ProcessRun process;
    bool strict = false;
};

template <base::TextField T>
T option(const std::string& text, const char* name) {
    auto parsed = T::from_text(text);
    if (!parsed) throw Error(ErrorCode::invalid, fmt::format("--{} {}", name, parsed.message));
    return *std::move(parsed.value);
}

identity::NewMachineToken asked_token(const Options& options) {
    const auto role = base::enum_from_name<identity::Role>(options.role);
    if (!role)
        throw Error(
            ErrorCode::invalid, "--role must be " + base::one_of(base::enum_names<identity::Role>())
        );
    identity::NewMachineToken asked;
    asked.name = option<base::Text<1, 100>>(options.name, "name");
    asked.grant.role = *role;
    asked.grant.municipality_id =
        option<base::MunicipalityId>(options.municipality, "municipality");
    asked.grant.unit = option<base::Slug>(options.unit, "unit").str();
    asked.grant.case_type = options.case_type;
    asked.days.value = options.days;
    return asked;
}

// The command line of one program: each command sets what is to be run.
class CommandLine {
public:
    explicit CommandLine(cases::Installation installation)
        : installation_(installation),
          app_(
              "Kansli, the " + std::string(base::enum_name(installation)) + " installation",
              "kansli-" + std::string(base::enum_name(installation))
          ) {
        app_.require_subcommand(1);
        add_running_commands();
        add_backup_commands();
        add_case_type_commands();
        add_organisation_commands();
        add_rules_commands();
        add_process_commands();
        add_token_commands();
    }

    int run(int argc, char** argv) {
        try {
            app_.parse(argc, argv);
        } catch (const CLI::ParseError& wrong) {
            return app_.exit(wrong) == 0 ? 0 : 2;
        }
        return run_();
    }

private:
    CLI::App* add(CLI::App& parent, const char* name, const char* what, std::function<int()> run) {
        auto* command = parent.add_subcommand(name, what);
        command->callback([this, run = std::move(run)] { run_ = run; });
        return command;
    }

    // A command on an installation, named by its configuration file.
    CLI::App* add_configured(
        CLI::App& parent,
        const char* name,
        const char* what,
        std::function<int(const Configuration&)> run
    ) {
        auto* command = add(parent, name, what, [this, run = std::move(run)] {
            return run(read_configuration(options_.config, installation_));
        });
        command->add_option("--config", options_.config, "the configuration file")
            ->capture_default_str();
        return command;
    }

    CLI::App& group(const char* name, const char* what) {
        auto* made = app_.add_subcommand(name, what);
        made->require_subcommand(1);
        return *made;
    }

    void add_running_commands() {
        add_configured(app_, "serve", "Serves the installation until it is stopped", serve);
        add_configured(app_, "check", "Checks the configuration file", [this](const auto& config) {
            user_interface(config); // reads the files
            fmt::print("{}: nothing is wrong\n", options_.config);
            return 0;
        });
        add_configured(app_, "verify", "Walks the chain of events of every case", verify);
    }

    void add_backup_commands() {
        add_configured(
            app_,
            "backup",
            "Copies a running installation to a new folder",
            [this](const auto& config) { return back_up(config, options_.path); }
        )
            ->add_option("FOLDER", options_.path, "is made; must not exist")
            ->required();
        add_configured(
            app_,
            "restore",
            "Makes an empty installation what a backup holds",
            [this](const auto& config) { return restore(config, options_.path); }
        )
            ->add_option("FOLDER", options_.path, "what backup made")
            ->required();
    }

    void add_case_type_commands() {
        auto& types = group("case-type", "Case types in folders");
        add(types,
            "check",
            "Checks a package and names file and line of every problem",
            [this] { return cases::check_case_type_command(options_.path, std::cout); })
            ->add_option("FOLDER", options_.path)
            ->required();
        add_configured(
            types,
            "publish",
            "Publishes a package that passes the check",
            [this](const auto& config) { return publish_case_type(config, options_.path); }
        )
            ->add_option("FOLDER", options_.path)
            ->required();
        add(types,
            "test",
            "Plays a package's scenarios on a database of their own",
            [this] {
                // Each scenario migrates a database of its own, which nobody wants to read about.
                base::set_up_log(base::LogLevel::warning, base::LogFormat::logfmt);
                return cases::test_case_type_command(options_.path, rooms_above_cases(), std::cout);
            })
            ->add_option("FOLDER", options_.path)
            ->required();
        auto* diff = add(types, "diff", "Tells what differs between two packages", [this] {
            return cases::diff_case_type_command(options_.path, options_.other_path, std::cout);
        });
        diff->add_option("OLD", options_.path)->required();
        diff->add_option("NEW", options_.other_path)->required();
    }

    void add_organisation_commands() {
        auto& organisation = group("organisation", "Units, staff and roles");
        add_configured(
            organisation,
            "import",
            "Makes the organisation what a YAML file says",
            [this](const auto& config) { return import_organisation(config, options_.path); }
        )
            ->add_option("FILE", options_.path)
            ->required();
    }

    void add_rules_commands() {
        auto& rules = group("rules", "Rule models (DMN) in files");
        add(rules,
            "check",
            "Checks a model and names file and line of every problem",
            [this] { return check_rules(options_.path, std::cout); })
            ->add_option("FILE", options_.path)
            ->required();
        add_rules_evaluation(rules);
        auto* suite = add(rules, "tck", "Runs the official suite and prints its table", [this] {
            const auto mode = options_.strict ? SuiteMode::strict : SuiteMode::tolerant;
            return run_rules_suite(options_.path, mode, std::cout);
        });
        suite->add_option("FOLDER", options_.path)->required();
        suite->add_flag("--strict", options_.strict, "ask exact decimals and list what fails");
        add_rules_comparison(rules);
    }

    void add_process_commands() {
        auto& process = group("process", "Process models (BPMN) in files");
        add(process,
            "check",
            "Checks a model and names file and line of every problem",
            [this] { return check_process(options_.path, std::cout); })
            ->add_option("FILE", options_.path)
            ->required();
        auto& run = options_.process;
        auto* command = add(process, "run", "Plays a model in memory, printing each step", [this] {
            return run_process(options_.process, std::cout);
        });
        command->add_option("FILE", run.file)->required();
        command->add_option("--input", run.input, "JSON of variables and answers, or @FILE");
        command->add_option("--process", run.process, "which one, when there are several");
        command->add_option("--clock", run.clock, "when it starts, by default now");
    }

    void add_rules_evaluation(CLI::App& rules) {
        auto& question = options_.question;
        auto* command = add(rules, "eval", "Asks a model and prints the answer", [this] {
            return evaluate_rules(options_.question, std::cout);
        });
        command->add_option("FILE", question.file)->required();
        command->add_option("--input", question.input, "JSON of the inputs, or @FILE")->required();
        command->add_option("--decision", question.decision, "which one, when there are several");
        command->add_option("--language", question.language, "sv or en")->capture_default_str();
        command->add_option("--clock", question.clock, "what now() answers, by default now");
        command->add_flag("--explain", question.explain, "say why, in sentences");
        command->add_flag("--json", question.as_json, "say why, as JSON");
    }

    void add_rules_comparison(CLI::App& rules) {
        auto& comparison = options_.comparison;
        auto* command =
            add(rules,
                "what-if",
                "Tells which outcomes a new version would change, and why",
                [this] { return compare_rules(options_.comparison, std::cout); });
        command->add_option("OLD", comparison.old_file)->required();
        command->add_option("NEW", comparison.new_file)->required();
        command->add_option("--inputs", comparison.inputs, "recorded inputs: JSON list or lines")
            ->required();
        command->add_option("--decision", comparison.decision, "which one, if there are several");
        command->add_option("--language", comparison.language, "sv or en")->capture_default_str();
        command->add_flag("--json", comparison.as_json, "the whole report as JSON");
    }

    void add_token_commands() {
        auto& tokens = group("token", "Tokens for machines");
        auto* create = add_configured(
            tokens,
            "create",
            "Makes a token and prints it, this once",
            [this](const auto& config) { return create_token(config, asked_token(options_)); }
        );
        create->add_option("--name", options_.name, "what it is for")->required();
        create->add_option("--role", options_.role, "registrar, reader, robot, …")->required();
        create->add_option("--municipality", options_.municipality, "four digits")->required();
        create->add_option("--unit", options_.unit, "the unit, with those below it")->required();
        create->add_option("--case-type", options_.case_type, "one case type, or * for all");
        create->add_option("--days", options_.days, "how long it is valid")
            ->check(CLI::Range(1, 365))
            ->capture_default_str();
        add_configured(tokens, "list", "Lists the tokens", list_tokens);
        add_configured(
            tokens,
            "revoke",
            "Ends a token at once",
            [this](const auto& config) {
                return revoke_token(config, option<base::UserId>(options_.token_id, "ID"));
            }
        )
            ->add_option("ID", options_.token_id)
            ->required();
    }

    const cases::Installation installation_;
    CLI::App app_;
    Options options_;
    std::function<int()> run_;
};

} // namespace

int run_program(cases::Installation installation, int argc, char** argv) {
    try {
        return CommandLine(installation).run(argc, argv);
    } catch (const Error& failed) {
        fmt::print(stderr, "{}\n", failed.what());
        for (const auto& problem : failed.problems()) fmt::print(stderr, "  {}\n", problem.message);
    } catch (const std::exception& failed) {
        fmt::print(stderr, "{}\n", failed.what());
    }
    return 1;
}

} // namespace kansli::apps
