-- What was handed in, and what became of it. SQLite; kept to what PostgreSQL says alike where that costs nothing.
--
-- Amounts (funding_*) are in yuan, NUMERIC and exact: the model admits at most 15 digits, each such amount is one
-- distinct double, and SQLite prints it back with 15 digits. So they compare, sort and sum as numbers in any tool. A sum
-- that must be exact too adds the generated *_fen columns: whole fen as integers, which never round (fractions of a fen,
-- which conversion from 万元 can leave, are rounded there and only there).
-- Numbers of indicators (number, lower, upper, weight) are NUMERIC for the same reason; value has the text as written.
-- Dates are ISO texts, times are in UTC.

CREATE TABLE file (
    id          INTEGER PRIMARY KEY,
    path        TEXT NOT NULL,                  -- as given, separated by slashes
    sha256      TEXT NOT NULL UNIQUE,           -- of the bytes: the same bytes are stored once, under their first path
    status      TEXT NOT NULL CHECK (status IN ('accepted', 'rejected', 'unreadable')),
    imported_at TEXT NOT NULL
);

-- 申报表, only accepted ones. Columns are named after the keys of the JSON contract.
CREATE TABLE declaration (
    id                             INTEGER PRIMARY KEY,
    file_id                        INTEGER NOT NULL REFERENCES file (id) ON DELETE CASCADE,
    position                       INTEGER NOT NULL,    -- its index in the file, from 0, rejected ones counted
    form                           TEXT NOT NULL,
    sheet                          TEXT NOT NULL,
    cell_range                     TEXT NOT NULL,
    fiscal_year                    INTEGER,             -- 预算年度
    project_name                   TEXT NOT NULL,       -- 项目名称
    project_code                   TEXT,                -- 项目编码
    project_nature                 TEXT,                -- 项目性质
    project_category               TEXT,                -- 项目类别
    project_supervising_department TEXT,                -- 主管部门
    project_implementing_unit      TEXT,                -- 实施单位
    project_start_date             TEXT,                -- 计划开始日期
    project_end_date               TEXT,                -- 计划完成日期
    funding_total                  NUMERIC,             -- 项目资金总额
    funding_total_fiscal           NUMERIC,             -- 其中：财政资金
    funding_total_other            NUMERIC,             -- 其他资金
    funding_annual_total           NUMERIC,             -- 年度资金申请总额
    funding_annual_fiscal          NUMERIC,             -- 其中：当年财政拨款
    funding_annual_carryover       NUMERIC,             -- 上年结转资金
    funding_annual_other           NUMERIC,             -- 其他资金
    goals_overall                  TEXT,                -- 项目总目标
    goals_annual                   TEXT,                -- 年度总体目标
    funding_total_fen              INTEGER GENERATED ALWAYS AS (CAST(ROUND(funding_total * 100) AS INTEGER)),
    funding_total_fiscal_fen       INTEGER GENERATED ALWAYS AS (CAST(ROUND(funding_total_fiscal * 100) AS INTEGER)),
    funding_total_other_fen        INTEGER GENERATED ALWAYS AS (CAST(ROUND(funding_total_other * 100) AS INTEGER)),
    funding_annual_total_fen       INTEGER GENERATED ALWAYS AS (CAST(ROUND(funding_annual_total * 100) AS INTEGER)),
    funding_annual_fiscal_fen      INTEGER GENERATED ALWAYS AS (CAST(ROUND(funding_annual_fiscal * 100) AS INTEGER)),
    funding_annual_carryover_fen   INTEGER GENERATED ALWAYS AS (CAST(ROUND(funding_annual_carryover * 100) AS INTEGER)),
    funding_annual_other_fen       INTEGER GENERATED ALWAYS AS (CAST(ROUND(funding_annual_other * 100) AS INTEGER)),
    UNIQUE (file_id, position)
);

CREATE INDEX declaration_by_unit ON declaration (fiscal_year, project_implementing_unit);

-- 绩效指标.
CREATE TABLE indicator (
    id             INTEGER PRIMARY KEY,
    declaration_id INTEGER NOT NULL REFERENCES declaration (id) ON DELETE CASCADE,
    scope          TEXT NOT NULL CHECK (scope IN ('annual', 'term')),   -- of the year, or of the whole term
    position       INTEGER NOT NULL,                                    -- in the order of the form, from 0
    level1         TEXT NOT NULL,                                       -- 一级指标 as written
    level2         TEXT NOT NULL,                                       -- 二级指标 as written; may be empty
    level3         TEXT NOT NULL,                                       -- 三级指标
    class          TEXT,                                                -- of level1: cost, output, benefit, satisfaction
    kind           TEXT,                                                -- of level2: quantity, quality, …
    value          TEXT NOT NULL,                                       -- 指标值 as written
    operator       TEXT CHECK (operator IN ('≥', '≤', '=', '>', '<', '~')),  -- ~ is a range
    number         NUMERIC,
    lower          NUMERIC,
    upper          NUMERIC,
    unit           TEXT,                                                -- 计量单位
    weight         NUMERIC,                                             -- 权重
    UNIQUE (declaration_id, scope, position)
);

-- What a form has beyond the fields above; of a declaration, or of one of its indicators.
CREATE TABLE other_field (
    id             INTEGER PRIMARY KEY,
    declaration_id INTEGER NOT NULL REFERENCES declaration (id) ON DELETE CASCADE,
    indicator_id   INTEGER REFERENCES indicator (id) ON DELETE CASCADE,
    position       INTEGER NOT NULL,
    label          TEXT NOT NULL,
    text           TEXT NOT NULL
);

CREATE INDEX other_field_by_declaration ON other_field (declaration_id, indicator_id, position);

-- What was found, also of what was not stored.
CREATE TABLE finding (
    id                   INTEGER PRIMARY KEY,
    file_id              INTEGER NOT NULL REFERENCES file (id) ON DELETE CASCADE,
    position             INTEGER NOT NULL,      -- in the order of the report, from 0
    declaration_position INTEGER,               -- as declaration.position, which exists only for accepted ones
    code                 TEXT NOT NULL,
    severity             TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'advice')),
    sheet                TEXT,
    cell                 TEXT,
    field                TEXT,
    text                 TEXT NOT NULL,
    message_zh           TEXT NOT NULL,
    message_en           TEXT NOT NULL,
    UNIQUE (file_id, position)
);
