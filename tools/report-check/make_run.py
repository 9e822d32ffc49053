#!/usr/bin/env python3
"""Makes a folder of declarations, as a district gets them: make_run.py SUBMISSIONS FOLDER COUNT.

Each is one of the given workbooks under another unit; some have a placeholder, a quality nobody decided on, or an amount
that does not add up. The same arguments give the same files. One file's name and unit are hostile.
"""
import os
import random
import re
import sys
import zipfile

TOWNS = ["中山", "岳阳", "永丰", "方松", "广富林", "九里亭", "洞泾", "车墩", "新桥", "泗泾", "佘山", "小昆山", "石湖荡", "新浜", "泖港", "叶榭", "九亭"]
KINDS = ["街道党群服务中心", "街道社区事务受理服务中心", "镇文化体育服务中心", "镇城市运行管理中心", "镇农业农村服务中心", "小学", "中学", "镇财政所"]
UNIT = "上海市松江区中山街道社区党群服务中心"
HOSTILE = "<img src=x onerror=alert(1)>"


def bent(text, unit, chance):
    text = text.replace(UNIT, unit)
    if chance.random() < 0.3:
        text = re.sub(r"([≥≤=])\d+\.\d\d\(", lambda m: m.group(0) if chance.random() < 0.8 else m.group(1) + "**(", text)
    if chance.random() < 0.2:
        text = text.replace(">良好<", ">待定<", 1)
    if chance.random() < 0.2:
        text = re.sub(r"<v>(\d{6,9})</v>", lambda m: "<v>%d</v>" % (int(m.group(1)) + chance.choice([0, 0, 100])), text)
    return text


def main(submissions, folder, count):
    chance = random.Random(7)
    packages = []
    for name in sorted(os.listdir(submissions)):
        if name.endswith(".xlsx"):
            with zipfile.ZipFile(os.path.join(submissions, name)) as package:
                packages.append([(part, package.read(part)) for part in package.namelist()])
    for number in range(count):
        unit = "上海市松江区" + chance.choice(TOWNS) + chance.choice(KINDS)
        name, cells = "%05d.xlsx" % number, unit
        if number == 0:
            name, cells = "'\"><img src=x onerror=alert(2)>\u202e.xlsx", HOSTILE.replace("<", "&lt;")
        os.makedirs(os.path.join(folder, unit), exist_ok=True)
        with zipfile.ZipFile(os.path.join(folder, unit, name), "w", zipfile.ZIP_DEFLATED) as package:
            for part, content in chance.choice(packages):
                if part.endswith("sharedStrings.xml") or "worksheets/sheet" in part:
                    content = bent(content.decode("utf-8"), cells, chance).encode("utf-8")
                package.writestr(zipfile.ZipInfo(part, (1980, 1, 1, 0, 0, 0)), content)


main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
