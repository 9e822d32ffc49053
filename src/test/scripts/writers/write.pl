# Writes plan.json by Excel::Writer::XLSX and Spreadsheet::WriteExcel: perl write.pl PLAN OUT
use strict;
use warnings;
use JSON::PP;
use Excel::Writer::XLSX;
use Spreadsheet::WriteExcel;

my ($plan, $out) = @ARGV;
open(my $in, '<:raw', $plan) or die $!;
my $sheets = decode_json(do { local $/; <$in> })->{sheets};

sub draw {
    my ($book) = @_;
    my %formats;
    for my $sheet (@$sheets) {
        my $drawn = $book->add_worksheet($sheet->{name});
        my %merges = map { ("$_->[0],$_->[1]" => $_) } @{ $sheet->{merges} };
        for my $cell (@{ $sheet->{cells} }) {
            my ($row, $column, $value, $code) = @$cell;
            my $merge = $merges{"$row,$column"};
            # the older of the two wants formats of their own for merged cells
            my $format = $formats{$code}{ $merge ? 1 : 0 } //= $book->add_format(num_format => $code);
            if ($merge) {
                $drawn->merge_range(@$merge, $value, $format);
            } elsif ($code eq 'General') {
                $drawn->write_string($row, $column, $value, $format);
            } else {
                $drawn->write_number($row, $column, $value, $format);
            }
        }
    }
    $book->close();
}

draw(Excel::Writer::XLSX->new("$out/excel-writer-xlsx.xlsx"));
draw(Spreadsheet::WriteExcel->new("$out/spreadsheet-writeexcel.xls"));
