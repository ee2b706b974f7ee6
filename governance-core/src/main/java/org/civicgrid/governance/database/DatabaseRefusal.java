package org.civicgrid.governance.database;

import java.nio.file.Path;

/**
 * The database cannot be started or reached, for a reason that the person at the console can mend. The message is one sentence in
 * Chinese and the same in English, each with its remedy.
 */
class DatabaseRefusal extends RuntimeException {

    private DatabaseRefusal(String chinese, String english) {
        super(chinese + "\n" + english);
    }

    /** Files of this program cannot be written in the folder, for the reason that the file system gave. */
    static DatabaseRefusal notWritable(Path folder, String reason) {
        return new DatabaseRefusal(
                "数据文件夹 %s 不能写入（%s）：请更正其权限，或用 --civicgrid.data=（环境变量 CIVICGRID_DATA）指定另一个文件夹。".formatted(folder, reason),
                "The data folder %s cannot be written (%s): correct its permissions, or name another folder with --civicgrid.data= (environment variable CIVICGRID_DATA)."
                        .formatted(folder, reason));
    }

    /** The database was laid out by another account of the operating system than the one that starts it now. */
    static DatabaseRefusal ownedByAnother(Path cluster, String owner, String self) {
        return new DatabaseRefusal(
                "数据库文件夹 %s 属于用户 %s，而本程序以 %s 运行：请以 %s 启动，或用 chown -R 更改归属，或用 --civicgrid.data= 指定另一个文件夹。"
                        .formatted(cluster, owner, self, owner),
                "The database folder %s belongs to the user %s, but this program runs as %s: start it as %s, or change the owner with chown -R, or name another folder with --civicgrid.data=."
                        .formatted(cluster, owner, self, owner));
    }

    /** Another running instance holds the folder; {@code holder} is its process id or a question mark. */
    static DatabaseRefusal inUse(Path folder, String holder) {
        return new DatabaseRefusal(
                "数据文件夹 %s 正被另一个实例使用（进程 %s）：请先停止它，或用 --civicgrid.data= 指定另一个文件夹。".formatted(folder, holder),
                "The data folder %s is in use by another instance (process %s): stop that one first, or name another folder with --civicgrid.data=."
                        .formatted(folder, holder));
    }

    /** The folder was written by another major version of PostgreSQL, whose files this one cannot read. */
    static DatabaseRefusal otherVersion(Path cluster, String found, String own) {
        return new DatabaseRefusal(
                "数据库文件夹 %s 由 PostgreSQL %s 建立，而本程序自带 PostgreSQL %s：请用原版本的程序以 pg_dump 导出后再导入，或将该文件夹移开后重新启动。"
                        .formatted(cluster, found, own),
                "The database folder %s was made by PostgreSQL %s, but this program carries PostgreSQL %s: export it with pg_dump from the earlier release and import it here, or move the folder away and start again."
                        .formatted(cluster, found, own));
    }

    /** Something else than a database lies where the database belongs. */
    static DatabaseRefusal notADatabase(Path cluster) {
        return new DatabaseRefusal(
                "%s 已存在，但不是 PostgreSQL 的数据文件夹：请将其移开后重新启动。".formatted(cluster),
                "%s exists, but is no data folder of PostgreSQL: move it away and start again.".formatted(cluster));
    }

    /** Root may not run PostgreSQL, and this system offers no way to step down from root. */
    static DatabaseRefusal rootOnly() {
        return new DatabaseRefusal(
                "PostgreSQL 不能以 root 身份运行，而本系统不允许用 unshare 放弃 root 权限：请以普通用户启动，或用 SPRING_DATASOURCE_URL 指定已有的 PostgreSQL。",
                "PostgreSQL does not run as root, and this system does not let unshare step down from root: start as an ordinary user, or name an existing PostgreSQL with SPRING_DATASOURCE_URL.");
    }

    /** PostgreSQL itself gave up; {@code words} is the line in which it said why. */
    static DatabaseRefusal failed(String words, Path log) {
        return new DatabaseRefusal(
                "自带的 PostgreSQL 未能启动（%s）：请按此原因处理，详情见 %s；或用 SPRING_DATASOURCE_URL 指定已有的 PostgreSQL。"
                        .formatted(words, log),
                "The embedded PostgreSQL did not start (%s): mend that cause, details are in %s; or name an existing PostgreSQL with SPRING_DATASOURCE_URL."
                        .formatted(words, log));
    }

    /** Nobody answers at the given address; {@code words} is what the network said. */
    static DatabaseRefusal unreachable(String address, String words) {
        return new DatabaseRefusal(
                "连不上数据库 %s（%s）：请确认 PostgreSQL 已启动，地址、端口和防火墙无误；地址由 SPRING_DATASOURCE_URL 指定，不设则使用自带的数据库。"
                        .formatted(address, words),
                "The database %s cannot be reached (%s): see that PostgreSQL runs and that address, port and firewall are right; the address is SPRING_DATASOURCE_URL, without it the embedded database is used."
                        .formatted(address, words));
    }

    /** The server knows no such account, or wants another password. */
    static DatabaseRefusal notLetIn(String address, String user) {
        return new DatabaseRefusal(
                "数据库 %s 不接受账号 %s：请更正 SPRING_DATASOURCE_USERNAME 和 SPRING_DATASOURCE_PASSWORD，并确认服务器的 pg_hba.conf 允许从本机登录。"
                        .formatted(address, user),
                "The database %s does not let the account %s in: correct SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, and see that the server's pg_hba.conf lets it sign in from this machine."
                        .formatted(address, user));
    }

    /** The server answers, but holds no database of that name. */
    static DatabaseRefusal noSuchDatabase(String address, String name, String user) {
        return new DatabaseRefusal(
                "服务器上没有 %s 这个数据库：请先在服务器上执行 createdb -O %s %s，或更正 SPRING_DATASOURCE_URL 末尾的库名。"
                        .formatted(address, user, name),
                "The server has no database %s: create it there first with createdb -O %s %s, or correct the name at the end of SPRING_DATASOURCE_URL."
                        .formatted(address, user, name));
    }

    /** The server answers that it takes nobody now; {@code words} is its reason. */
    static DatabaseRefusal busy(String address, String words) {
        return new DatabaseRefusal(
                "数据库 %s 暂时不接受连接（%s）：请稍候重启本程序；经常如此则请调大服务器的 max_connections。".formatted(address, words),
                "The database %s takes no connections now (%s): start again in a while; if it happens often, raise max_connections of the server."
                        .formatted(address, words));
    }
}
